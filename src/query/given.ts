import { type Binder } from './compilation.js';

/**
 * A value of an argument, or a part of one: as it is in the request compiled for, and how to get at it in every later one.
 * `now` may decide text only where its shape does: presence, keys of objects, enums, Booleans.
 */
export interface Given {
  readonly now: unknown;
  readonly bind: Binder;
}

/** The value under a key of an input object. */
export function part(given: Given, key: string): Given {
  const of = (value: unknown) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key]; // coerced by its input type
  return { now: of(given.now), bind: (variables) => of(given.bind(variables)) };
}

/** The parts of an input object that are there and not null. */
export function parts(given: Given): readonly (readonly [string, Given])[] {
  const keys = Object.keys(given.now ?? {});
  return keys.map((key) => [key, part(given, key)] as const).filter(([, value]) => isThere(value));
}

/** The items of a list of input objects. */
export function items(given: Given): readonly Given[] {
  const list = (value: unknown) => value as readonly unknown[]; // coerced by its list type
  return list(given.now).map((now, index) => ({ now, bind: (variables) => list(given.bind(variables))[index] }));
}

export function isThere(given: Given): boolean {
  return given.now !== undefined && given.now !== null;
}
