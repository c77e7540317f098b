import { BadInput } from '../errors.js';
import { PAGE } from '../model/page-size.js';
import { type Arguments } from './arguments.js';
import { type Compilation } from './compilation.js';
import { beyond, valuesOf, type OrderKey } from './cursor.js';
import { type Parameters } from './expression.js';
import { isThere } from './given.js';

/** One page of a list, as the arguments `first`, `after`, `last`, `before` ask for it. */
export interface Page {
  /** Conditions that leave out what lies on the far side of the cursors. */
  readonly conditions: readonly string[];
  /** `ORDER BY … LIMIT …`: one more than asked for, to see whether more follows. */
  readonly order: string;
  /** Rows as read → rows of the page in the usual order, and what lies around them. */
  readonly cut: <Row>(rows: readonly Row[], parameters: Parameters) => CutPage<Row>;
}

export interface CutPage<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export function pageOf(work: Compilation, given: Arguments, keys: readonly OrderKey[]): Page {
  const backward = isThere(given('last'));
  const size = backward ? 'last' : 'first';
  const limit = work.parameter((variables) => sizeOf(given(size).bind(variables), size) + 1n);
  const order = keys.map((key) => (key.descending === backward ? key.text : `${key.text} DESC`)).join(', ');
  const ends = [isThere(given('before')), isThere(given('after'))] as const;
  return {
    conditions: [
      ...(ends[1] ? [cursorCondition(work, given, keys, 'after')] : []),
      ...(ends[0] ? [cursorCondition(work, given, keys, 'before')] : []),
    ],
    order: `ORDER BY ${order} LIMIT ${limit}`,
    cut: (rows, parameters) => {
      const asked = Number(parameters[limit.slice(1)]) - 1;
      const kept = rows.slice(0, asked);
      const more = rows.length > asked;
      return backward
        ? { rows: kept.reverse(), hasNextPage: ends[0], hasPreviousPage: more || ends[1] }
        : { rows: kept, hasNextPage: more || ends[0], hasPreviousPage: ends[1] };
    },
  };
}

/** The size of a page as Neo4j wants it. Throws BadInput. */
export function sizeOf(value: unknown, argument: string, most: number = PAGE.most): bigint {
  if (typeof value !== 'number' || value < 0 || value > most) {
    throw new BadInput(`${argument}: ${JSON.stringify(value)} is not allowed`, `Give a number from 0 to ${most}.`);
  }
  return BigInt(value);
}

function cursorCondition(
  work: Compilation,
  given: Arguments,
  keys: readonly OrderKey[],
  name: 'after' | 'before',
): string {
  const values = (variables: Parameters) => valuesOf(keys, String(given(name).bind(variables)), name);
  const parameters = keys.map((_, index) => work.parameter((variables) => values(variables)[index]));
  return `(${beyond(keys, parameters, name === 'after')})`;
}
