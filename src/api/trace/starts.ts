import { BadInput } from '../../errors.js';
import { firstDay } from '../../model/partial-date.js';
import { heldIn } from '../../query/as-of.js';

/** An entity at which a search begins. */
export interface Start {
  /** The id asked for, which may be a former one. */
  readonly asked: string;
  readonly id: string;
  readonly labels: readonly string[];
  /** Whether it held on the day of which is spoken. */
  readonly held: boolean;
  /** The day of which to tell it: the one asked for, or if it did not hold then, the nearest on which it did; null: no day in particular. */
  readonly toldOn: string | null;
  /** What it stores of the properties that are wanted, in their order. */
  readonly stored: readonly unknown[];
}

const HELD = heldIn('x', { low: '$low', high: '$high' }).join(' AND ');

/** For each of `$ids` its entity `x`, and a StartRow `start` with what it stores of `$told.properties`. */
export const STARTS = `UNWIND $ids AS id
CALL (id) {
  MATCH (x:Entity {id: id}) RETURN x
  UNION
  MATCH (:Redirect {id: id})-[:NOW]->(x:Entity) RETURN x
}
WITH x, [id, x.id, labels(x), ${HELD}, x._from, x._to, [name IN $told.properties | x[name]]] AS start`;

export type StartRow = readonly [
  asked: string,
  id: string,
  labels: readonly string[],
  held: boolean,
  from: string,
  to: string,
  stored: readonly unknown[],
];

/** The starts that rows tell of, in the order of the ids, each once. Throws BadInput for ids without a row. */
export function startsIn(
  rows: readonly StartRow[],
  argument: string,
  ids: readonly string[],
  asOf: string | null,
): readonly Start[] {
  const found = new Map(rows.map((row) => [row[0], startOf(row, asOf)]));
  const unknown = ids.filter((id) => !found.has(id));
  if (unknown.length > 0) {
    const named = unknown.map((id) => JSON.stringify(id.slice(0, 100))).join(', ');
    throw new BadInput(
      `${argument}: nothing has the id ${named}`,
      'Find ids with search, resolve or a list of the kind.',
    );
  }
  const starts = new Map<string, Start>();
  for (const start of ids.flatMap((id) => found.get(id) ?? [])) {
    if (!starts.has(start.id)) starts.set(start.id, start);
  }
  return [...starts.values()];
}

function startOf([asked, id, labels, held, from, to, stored]: StartRow, asOf: string | null): Start {
  const toldOn = held || asOf === null ? asOf : firstDay(asOf) < from ? from : dayBefore(to);
  return { asked, id, labels, held, toldOn, stored };
}

function dayBefore(date: string): string {
  const day = new Date(`${firstDay(date)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
