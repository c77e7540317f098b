import { firstDay, type PartialDate } from '../model/partial-date.js';
import { type AsOf, type Compilation } from './compilation.js';
import { isThere, type Given } from './given.js';

/** What an `asOf` argument says: another span, none at all (null), or nothing (then the one from above holds). */
export function asOfFrom(work: Compilation, given: Given, above: AsOf | undefined): AsOf | undefined {
  if (given.now === undefined) return above;
  if (!isThere(given)) return undefined;
  const date = (variables: Compilation['variables']) => given.bind(variables) as PartialDate; // a scalar of that name
  return {
    low: work.parameter((variables) => spanOf(date(variables)).low),
    high: work.parameter((variables) => spanOf(date(variables)).high),
  };
}

/**
 * First day of a date, and what sorts behind every `_from` that begins within it. A day is its own span; of a month or a year it is
 * enough to have held at some time in it.
 */
export function spanOf(date: PartialDate): AsOf {
  return { low: firstDay(date), high: `${date}~` };
}

/** A span in which everything held. */
export const ALWAYS: AsOf = { low: '', high: '~' };

/** Whether something held in the span: `_from` is the first day it may have begun, `_to` the first it surely was over. */
export function heldIn(alias: string, asOf: AsOf | undefined): readonly string[] {
  return asOf ? [`${alias}._from < ${asOf.high}`, `${asOf.low} < ${alias}._to`] : [];
}
