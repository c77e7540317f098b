import { type HTTPGraphQLRequest } from '@apollo/server';
import { LIMITS } from '../limits/limits.js';
import { isNested, nestingOf } from '../limits/nesting.js';

/** Longest `accept` that is told apart. */
const LONGEST_ACCEPT = 200;

/** What a request asks, in the form that the specification gives it. */
export interface SoundRequest {
  /** Media types that the client takes. */
  readonly accept: string;
  readonly query: string;
  readonly operationName: string | undefined;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Undefined for all that is not surely sound, which is for Apollo to judge. */
export function soundRequest({ method, headers, search, body }: HTTPGraphQLRequest): SoundRequest | undefined {
  const accept = headers.get('accept') ?? '';
  if (accept.length > LONGEST_ACCEPT) return undefined;
  const asked = method === 'GET' ? (headers.has('content-type') ? undefined : searched(search)) : body;
  if (!isObject(asked) || isThere(asked['extensions'])) return undefined;
  const { query } = asked;
  const [operationName, variables] = [asked['operationName'] ?? undefined, asked['variables'] ?? {}];
  if (typeof query !== 'string' || (operationName !== undefined && typeof operationName !== 'string')) return undefined;
  if (!isObject(variables) || nestingOf(variables).depth > LIMITS.variableDepth.most + 1) return undefined;
  if (!isFinite(variables)) return undefined;
  return { accept, query, operationName, variables };
}

/**
 * Equal for requests that get the same answer from the same dataset: document, name of the operation, variables in whatever order of their
 * keys, media types.
 */
export function requestKey({ accept, query, operationName, variables }: SoundRequest): string {
  return JSON.stringify([accept, query, operationName ?? null, inOrder(variables)]);
}

/** The parameters of a GET; undefined when one stands there twice or is not JSON where it should be. */
function searched(search: string): Readonly<Record<string, unknown>> | undefined {
  const parameters = new URLSearchParams(search);
  const names = ['query', 'operationName', 'variables', 'extensions'];
  if (names.some((name) => parameters.getAll(name).length > 1)) return undefined;
  const [query, operationName, variables, extensions] = names.map((name) => parameters.get(name) ?? undefined);
  try {
    const given: unknown = variables === undefined ? undefined : JSON.parse(variables);
    return { query, operationName, variables: given, extensions };
  } catch {
    return undefined;
  }
}

/** JSON with the keys of all objects sorted; no deeper than `soundRequest` lets through. */
function inOrder(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(inOrder);
  if (!isNested(json)) return json;
  const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, inOrder(value)]));
}

/** Whether all numbers are finite: JSON reads 1e999 as Infinity, and writes that as null. Goes no deeper than `soundRequest` lets through. */
function isFinite(json: unknown): boolean {
  if (isNested(json)) return Object.values(json).every(isFinite);
  return typeof json !== 'number' || Number.isFinite(json);
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return isNested(json) && !Array.isArray(json);
}

function isThere(json: unknown): boolean {
  return json !== undefined && json !== null;
}
