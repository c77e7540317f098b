import { isPartialDate, type PartialDate } from '../../src/model/partial-date.js';
import { type Span } from './span.js';

/** A date as a text prints it; `--08-28` when it names no year. */
export interface PrintedDate extends Span {
  readonly date: PartialDate;
}

/** Forms of dates, fullest first; day before month always. */
const FORMS: readonly RegExp[] = [
  /(?<d>\d{1,2}) tháng (?<m>\d{1,2}) năm (?<y>\d{4})/giu,
  /(?<![\d/.])(?<d>\d{1,2})(?<sign>[/.-])(?<m>\d{1,2})\k<sign>(?<y>\d{4})(?![\d])/gu,
  /tháng (?<m>\d{1,2})(?: năm | ?[/-] ?)(?<y>\d{4})/giu,
  /(?<![\d/.-])(?<m>\d{1,2})\/(?<y>(?:19|20)\d\d)(?![\d/])/gu,
  /ngày (?<d>\d{1,2})\/(?<m>\d{1,2})(?![\d/])/giu,
  /(?<![\d/.,])(?<y>(?:19|20)\d\d)(?![\d]|[/.,]\d)/gu,
];

/** All dates of a paragraph, in order; what is part of a fuller date is not told again. */
export function printedDates(text: string): readonly PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const form of FORMS) {
    for (const { index, groups, 0: printed } of text.matchAll(form)) {
      const span = { start: index, end: index + printed.length };
      const date = dateOf(groups ?? {});
      if (date !== undefined && !found.some((one) => one.start < span.end && span.start < one.end)) {
        found.push({ ...span, date });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dateOf({ y, m, d }: Readonly<Partial<Record<string, string>>>): PartialDate | undefined {
  const parts = [m, d].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]));
  if (y === undefined) return isPartialDate(['2000', ...parts].join('-')) ? ['-', ...parts].join('-') : undefined;
  const date = [y, ...parts].join('-');
  return isPartialDate(date) ? date : undefined;
}
