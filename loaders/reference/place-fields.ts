import { after, isPartialDate } from '../../src/model/partial-date.js';
import { type Plain } from '../read/located.js';

/** The first day on which it no longer held, of an inclusive last day. A date that is none is left for the check to tell. */
export function dayAfter(lastDay: string | undefined): string | undefined {
  return lastDay !== undefined && isPartialDate(lastDay) ? after(lastDay) : lastDay;
}

/** A list of one identifier, or of none when there is no code. */
export function identifier(scheme: string, value: string | undefined, from?: string, to?: string): readonly Plain[] {
  return value === undefined ? [] : [{ scheme, value, from, to }];
}
