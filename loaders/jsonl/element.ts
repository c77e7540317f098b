import { type GraphNode, type GraphRelationship } from '../dataset.js';
import { shownValue } from './value-problem.js';

/** What a line says. */
export type SoundElement = { readonly node: GraphNode } | { readonly relationship: GraphRelationship };

/** The same, or what is wrong with it. */
export type Element = SoundElement | { readonly problems: readonly string[] };

export type JsonObject = Readonly<Record<string, unknown>>;

/** A line as a JSON object; undefined: it is none. */
export function objectIn(line: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes each name that is not allowed, so that a misspelt one is not passed over. */
export function unknownNames(what: string, object: JsonObject, allowed: readonly string[]): readonly string[] {
  const unknown = Object.keys(object).filter((name) => !allowed.includes(name));
  return unknown.map((name) => `${what} has no "${name}": ${allowed.join(', ')}`);
}

/** `"id" of "start" must be …, not …`. */
export function mustBe(name: string, what: string, value: unknown): string {
  return `"${name}" must be ${what}, not ${shownValue(value)}`;
}
