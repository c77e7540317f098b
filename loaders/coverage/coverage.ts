import { type Claims } from './claims.js';
import { marksIn, type Mark } from './marks.js';
import { isWithin, overlaps, type Span } from './span.js';

/** What became of a mark: told by a fact, left out on purpose, or neither. */
export type Verdict = 'accounted' | 'skipped' | 'unaccounted';

export interface JudgedMark {
  readonly mark: Mark;
  readonly verdict: Verdict;
}

const NO_CLAIMS: Claims = { forms: new Set(), dates: new Set(), skipped: new Set() };

/** Every document number, date, figure and name of a paragraph, held against what the seeds say of it. */
export function coverageOf(paragraph: string, claims: Claims = NO_CLAIMS): readonly JudgedMark[] {
  const told = places(paragraph, claims.forms);
  const left = places(paragraph, claims.skipped);
  return marksIn(paragraph).map((mark) => {
    if (isTold(mark, told, paragraph) || isDated(mark, claims.dates)) return { mark, verdict: 'accounted' };
    return { mark, verdict: isTold(mark, left, paragraph) ? 'skipped' : 'unaccounted' };
  });
}

/** Wherever one of the texts stands in the paragraph as whole words, upper and lower case alike. */
function places(paragraph: string, texts: Iterable<string>): readonly Span[] {
  const folded = foldedCase(paragraph);
  return [...texts].flatMap((text) => {
    const found: Span[] = [];
    const wanted = foldedCase(text);
    for (let start = folded.indexOf(wanted); start >= 0; start = folded.indexOf(wanted, start + 1)) {
      const span = { start, end: start + wanted.length };
      if (isWhole(span, folded)) found.push(span);
    }
    return found;
  });
}

/** Case by case of one letter, so that places stay where they are. */
function foldedCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** It does not begin or end within a number or word: `5 phòng` is not told by `15 phòng`. */
function isWhole({ start, end }: Span, text: string): boolean {
  const cut = /^(?:\p{L}{2}|\d{2})$/u;
  return !cut.test(text.slice(start - 1, start + 1)) && !cut.test(text.slice(end - 1, end + 1));
}

function isTold(mark: Mark, told: readonly Span[], paragraph: string): boolean {
  return mark.kind === 'name' ? isNamed(mark, told, paragraph) : told.some((span) => isWithin(mark, span));
}

/** No two syllables in a row are left over: the word before a name (`Tỉnh Yên Bái`) need not be told. */
function isNamed(mark: Mark, told: readonly Span[], paragraph: string): boolean {
  const syllables = [...paragraph.slice(mark.start, mark.end).matchAll(/\S+/g)].map(({ index, 0: text }) => {
    const start = mark.start + index;
    return told.some((span) => overlaps({ start, end: start + text.length }, span));
  });
  return syllables.every((known, index) => known || syllables[index + 1] !== false);
}

/** A fact's date says as much or more: `năm 2008` is told by 2008-03-28, a day is not told by its month. */
function isDated({ date }: Mark, dates: ReadonlySet<string>): boolean {
  if (date === undefined) return false;
  const yearless = date.startsWith('--') ? date.slice(1) : undefined;
  return [...dates].some((known) => (yearless === undefined ? isPartOf(date, known) : known.endsWith(yearless)));
}

function isPartOf(date: string, known: string): boolean {
  return known === date || known.startsWith(`${date}-`);
}
