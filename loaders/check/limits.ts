import { GRAPHQL_MAX_INT } from 'graphql';

/** In UTF-16 units. A text of a paper is shorter, and an index does not take much more. */
export const LONGEST_TEXT = 20_000;

/** Names are sorted by an index, whose keys have at most 8 kB. */
export const LONGEST_NAME = 1000;

/** What an Int of the API holds, for people. */
export const WHOLE_NUMBER = `a whole number from ${-GRAPHQL_MAX_INT} to ${GRAPHQL_MAX_INT}`;

export function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= GRAPHQL_MAX_INT;
}
