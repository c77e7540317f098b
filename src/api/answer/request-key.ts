import { type HTTPGraphQLRequest } from '@apollo/server';
import { LIMITS } from '../limits/limits.js';
import { isNested, nestingOf } from '../limits/nesting.js';

/** Longest `accept` that is told apart. */
const LONGEST_ACCEPT = 200;

/**
 * Equal for requests that get the same answer from the same dataset: document, name of the operation, variables in whatever order of their
 * keys, media types. Undefined for all that is not surely sound, which is for Apollo to judge.
 */
export function requestKey({ method, headers, search, body }: HTTPGraphQLRequest): string | undefined {
  const accept = headers.get('accept') ?? '';
  if (accept.length > LONGEST_ACCEPT) return undefined;
  const asked = method === 'GET' ? (headers.has('content-type') ? undefined : searched(search)) : body;
  if (!isObject(asked) || isThere(asked['extensions'])) return undefined;
  const { query, operationName, variables } = asked;
  if (typeof query !== 'string' || (isThere(operationName) && typeof operationName !== 'string')) return undefined;
  if (isThere(variables) && !isObject(variables)) return undefined;
  if (nestingOf(variables).depth > LIMITS.variableDepth.most + 1) return undefined;
  return JSON.stringify([accept, query, operationName ?? null, inOrder(variables ?? {})]);
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

/** JSON with the keys of all objects sorted; no deeper than `requestKey` lets through. */
function inOrder(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(inOrder);
  if (!isNested(json)) return json;
  const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, inOrder(value)]));
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return isNested(json) && !Array.isArray(json);
}

function isThere(json: unknown): boolean {
  return json !== undefined && json !== null;
}
