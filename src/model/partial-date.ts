/** A date known to the year, month or day: `2008`, `2008-04`, `2008-03-28`. Strings compare in order of their first day. */
export type PartialDate = string;

const PATTERN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

export function isPartialDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  return day === undefined || Number(day) <= daysIn(Number(year), Number(month));
}

/** The first day that is surely after it: 2012 → 2013, 2012-04 → 2012-05, 2012-04-30 → 2012-05-01; shortened like the date itself. */
export function after(date: PartialDate): PartialDate {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return pad(year + 1, 4);
  if (day === undefined) return month === 12 ? `${pad(year + 1, 4)}-01` : `${pad(year, 4)}-${pad(month + 1, 2)}`;
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return next.toISOString().slice(0, 10);
}

/** The same date some years later, or earlier when `years` is negative; 29 February becomes 28 where there is none. */
export function shifted(date: PartialDate, years: number): PartialDate {
  const [year = 0, month, day] = date.split('-').map(Number);
  const parts = [pad(year + years, 4)];
  if (month !== undefined) parts.push(pad(month, 2));
  if (month !== undefined && day !== undefined) parts.push(pad(Math.min(day, daysIn(year + years, month)), 2));
  return parts.join('-');
}

/** The day with which it begins: 2008 → 2008-01-01. */
export function firstDay(date: PartialDate): PartialDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
