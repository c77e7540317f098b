import { after, firstDay } from '../../src/model/partial-date.js';

/** The day before a day. */
function before(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** The last day of a day, month or year. */
export function lastDay(date: string): string {
  return before(firstDay(after(date)));
}

/** Days on which something surely held, both counted; undefined: no day is sure. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days that surely lie between two partial dates, the second of which is counted in. */
export function surelyWithin(from: string, through: string): Days | undefined {
  const days = { first: lastDay(from), last: firstDay(through) };
  return days.first <= days.last ? days : undefined;
}

/** The last day that is surely before a partial date. */
export function dayBefore(date: string): string {
  return before(firstDay(date));
}

export function overlap(a: Days, b: Days): Days | undefined {
  const first = a.first > b.first ? a.first : b.first;
  const last = a.last < b.last ? a.last : b.last;
  return first <= last ? { first, last } : undefined;
}
