import { after, firstDay, shifted } from '../../../src/model/partial-date.js';
import { type Pool } from './pool.js';
import { type Random } from './random.js';

/** A day, month or year at or around a date of the graph. */
export function dateAround({ dates }: Pool, random: Random): string {
  const date = dates.length === 0 ? '2025-07-01' : random.pick(dates);
  switch (random.below(6)) {
    case 0:
      return date;
    case 1:
      return dayBefore(firstDay(date)).slice(0, random.pick([4, 7, 10]));
    case 2:
      return after(date);
    case 3:
      return shifted(date, random.pick([-1, 1]));
    case 4:
      return firstDay(date);
    default:
      return date.slice(0, random.pick([4, 7]));
  }
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
