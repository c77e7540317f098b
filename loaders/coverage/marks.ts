import { printedDates } from './printed-dates.js';
import { type Span } from './span.js';

/** Something printed in a paragraph that a fact should account for. */
export interface Mark extends Span {
  readonly kind: 'document number' | 'date' | 'figure' | 'name';
  readonly text: string;
  /** Of a date. */
  readonly date?: string;
}

const DOCUMENT_NUMBER = /\d+\p{L}?(?:\/\d{4})? ?[-–/] ?(?:QH ?\d+|\p{Lu}[\p{L}]* ?[-–/.] ?\p{Lu}\p{L}*\d*)/gu;
const FIGURE = /\d+(?:[.,:/]\d+)*/gu;
/** Two and more capitalised syllables in a row. */
const NAME = /(?<![\p{L}\d])\p{Lu}[\p{L}&]*(?: \p{Lu}[\p{L}&]*)+/gu;

/** All marks of a paragraph in order. Every run of digits is in just one that is no name. */
export function marksIn(text: string): readonly Mark[] {
  const numbers = spans(text, DOCUMENT_NUMBER, 'document number');
  const undated = without(numbers, text);
  const dates = printedDates(undated).map(({ start, end, date }) => ({
    kind: 'date' as const,
    text: text.slice(start, end),
    start,
    end,
    date,
  }));
  const figures = spans(without(dates, undated), FIGURE, 'figure');
  return [...numbers, ...dates, ...figures, ...spans(text, NAME, 'name')].sort((a, b) => a.start - b.start);
}

/** The text with blanks in the place of what is marked already. */
function without(marks: readonly Mark[], text: string): string {
  return marks.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${'_'.repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}

function spans(text: string, pattern: RegExp, kind: Mark['kind']): readonly Mark[] {
  return [...text.matchAll(pattern)].map(({ index, 0: printed }) => ({
    kind,
    text: printed,
    start: index,
    end: index + printed.length,
  }));
}
