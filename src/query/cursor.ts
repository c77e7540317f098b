import { BadInput } from '../errors.js';

/** One key by which a list is ordered. */
export interface OrderKey {
  /** Name within cursors: a cursor of another order is refused. */
  readonly name: string;
  readonly text: string;
  readonly descending: boolean;
}

/** Opaque to clients: the order's keys and their values at one place of the list. */
export function cursorOf(keys: readonly OrderKey[], values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signatureOf(keys), ...values])).toString('base64url');
}

/** The values in a cursor. Throws BadInput when it is none of this list's. */
export function valuesOf(keys: readonly OrderKey[], cursor: string, argument: string): readonly (string | number)[] {
  const parts = decoded(cursor);
  const [signature, ...values] = parts;
  const isValue = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  if (signature !== signatureOf(keys) || values.length !== keys.length || !values.every(isValue)) {
    const hint = 'Give a cursor that this very list, in this order, gave as endCursor, startCursor or edges.cursor.';
    throw new BadInput(`${argument}: not a cursor of this list: "${cursor.slice(0, 60)}"`, hint);
  }
  return values;
}

function signatureOf(keys: readonly OrderKey[]): string {
  return keys.map((key) => (key.descending ? '-' : '') + key.name).join(',');
}

function decoded(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/**
 * The places behind (or ahead of) a cursor, as a Cypher predicate that an index on the keys can serve:
 * `a >= $a AND (a > $a OR b > $b)`. `parameters` stand in the order of the keys.
 */
export function beyond(keys: readonly OrderKey[], parameters: readonly string[], behind: boolean): string {
  const [key, ...rest] = keys;
  const [parameter = '', ...others] = parameters;
  if (!key) throw new Error('an order without keys');
  const sign = key.descending === behind ? '<' : '>';
  if (rest.length === 0) return `${key.text} ${sign} ${parameter}`;
  return `${key.text} ${sign}= ${parameter} AND (${key.text} ${sign} ${parameter} OR ${beyond(rest, others, behind)})`;
}
