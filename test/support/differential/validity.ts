import { type Interval, type IntervalEnd } from '../../../src/model/model.js';
import { after, firstDay, shifted } from '../../../src/model/partial-date.js';
import { type GraphNode, type Relationship } from './graph.js';
import { kindOf, type World } from './world.js';

/** Days from `from` to the one before `until`; null: open. */
interface Span {
  readonly from: string | null;
  readonly until: string | null;
}

/** The span of an `asOf`; undefined: any time. */
export type AsOf = Span | undefined;

/** The days of a date; a month or year has many. */
function daysOf(date: string): Span {
  return { from: firstDay(date), until: firstDay(after(date)) };
}

/** The span that an `asOf` argument leaves: its own, none when it is null, or the one from above when it was not given. */
export function asOfBelow(given: Readonly<Record<string, unknown>>, above: AsOf): AsOf {
  const own = given['asOf'];
  if (own === undefined) return above;
  return own === null ? undefined : daysOf(own as string); // a PartialDate
}

export function relationshipHeld({ properties }: Relationship, asOf: AsOf): boolean {
  return dateHeld(properties, asOf);
}

export function dateHeld({ from, to }: { readonly from?: unknown; readonly to?: unknown }, asOf: AsOf): boolean {
  return meets({ from: dayOf(from), until: overOn(to) }, asOf);
}

export function nodeHeld(world: World, node: GraphNode, asOf: AsOf): boolean {
  if (!asOf) return true;
  const interval = kindOf(world, node).valid.find(({ from, to }) => has(node, from) || has(node, to));
  return !interval || meets(spanIn(node, interval), asOf);
}

function meets(held: Span, asOf: AsOf): boolean {
  if (!asOf) return true;
  return (held.from ?? '0000') < (asOf.until ?? '9999') && (asOf.from ?? '0000') < (held.until ?? '9999');
}

function spanIn({ properties }: GraphNode, { from, to }: Interval): Span {
  const date = (end: IntervalEnd | undefined): string | undefined => {
    const value = end && properties[end.property];
    return typeof value === 'string' ? shifted(value, end?.years ?? 0) : undefined;
  };
  return { from: dayOf(date(from)), until: overOn(date(to)) };
}

function has({ properties }: GraphNode, end: IntervalEnd | undefined): boolean {
  return end !== undefined && typeof properties[end.property] === 'string';
}

function dayOf(date: unknown): string | null {
  return typeof date === 'string' ? firstDay(date) : null;
}

/** A day is the first on which it was over; a month or year has to end first. */
function overOn(date: unknown): string | null {
  if (typeof date !== 'string') return null;
  return date.length === 10 ? date : daysOf(date).until;
}
