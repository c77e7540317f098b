import { createHash } from 'node:crypto';
import { cursorOf, valuesOf, type OrderKey } from '../../query/cursor.js';
import { sizeOf } from '../../query/page.js';
import { type Hit } from './hit.js';
import { compareRanks, type Rank } from './order.js';

/** Arguments of a list that is paged. */
export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface HitsPage {
  readonly hits: readonly Hit[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Cursors of one list: what was asked for is part of them, so that those of another list are refused. */
export interface Cursors {
  readonly of: (hit: Hit) => string;
  /** Throws BadInput. */
  readonly rankAt: (cursor: string, argument: string) => Rank;
}

/** @param asked What decides the list. */
export function cursorsOf(rankOf: (hit: Hit) => Rank, asked: unknown): Cursors {
  const list = createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 12);
  const keys: OrderKey[] = [`search ${list}`, 'otherwise', 'kind', 'ended', 'id'].map((name) => ({
    name,
    text: '',
    descending: false,
  }));
  return {
    of: (hit) => cursorOf(keys, rankOf(hit)),
    rankAt: (cursor, argument) => valuesOf(keys, cursor, argument) as unknown as Rank, // one value for each key
  };
}

/** What `PageArguments` ask for. */
interface AskedPage {
  readonly size: number;
  readonly backward: boolean;
  readonly low: Rank | undefined;
  readonly high: Rank | undefined;
}

/** Throws BadInput for sizes and cursors that are none. */
export function askedPage({ first, after, last, before }: PageArguments, cursors: Cursors): AskedPage {
  const backward = last != null;
  return {
    size: Number(backward ? sizeOf(last, 'last') : sizeOf(first, 'first')),
    backward,
    low: after == null ? undefined : cursors.rankAt(after, 'after'),
    high: before == null ? undefined : cursors.rankAt(before, 'before'),
  };
}

/** How many of the best hits tell the page, and whether there are more. */
export function hitsNeeded({ size, backward, low, high }: AskedPage): number {
  return backward || low || high ? Infinity : size + 1;
}

/** A page of hits that stand in order. */
export function hitsPage(
  hits: readonly Hit[],
  { size, backward, low, high }: AskedPage,
  rankOf: (hit: Hit) => Rank,
  cursors: Cursors,
): HitsPage {
  const within = hits.filter((hit) => {
    const rank = rankOf(hit);
    return (!low || compareRanks(rank, low) > 0) && (!high || compareRanks(rank, high) < 0);
  });
  const page = backward ? within.slice(Math.max(0, within.length - size)) : within.slice(0, size);
  const more = within.length > page.length;
  const [start, end] = [page.at(0), page.at(-1)];
  return {
    hits: page,
    pageInfo: {
      hasNextPage: backward ? high !== undefined : more,
      hasPreviousPage: backward ? more : low !== undefined,
      startCursor: start ? cursors.of(start) : null,
      endCursor: end ? cursors.of(end) : null,
    },
  };
}
