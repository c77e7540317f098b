import { type Word } from '../../model/words.js';

/** Longest snippet in characters, marks not counted; a longer text is cut around the first match. */
const LONGEST = 160;

/** The text with its matched words between ‹ and ›; neighbours share their marks. */
export function snippetOf(text: string, matched: readonly Pick<Word, 'start' | 'end'>[]): string {
  const spans = mergedSpans(text, matched);
  const from = Math.max(0, text.length > LONGEST ? (spans[0]?.start ?? 0) - LONGEST / 4 : 0);
  const to = Math.min(text.length, from + LONGEST);
  let marked = from > 0 ? '…' : '';
  let place = from;
  for (const { start, end } of spans) {
    if (end > to) break;
    marked += `${text.slice(place, start)}‹${text.slice(start, end)}›`;
    place = end;
  }
  return `${marked}${text.slice(place, to)}${to < text.length ? '…' : ''}`;
}

function mergedSpans(text: string, matched: readonly Pick<Word, 'start' | 'end'>[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of [...matched].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    const between = last && text.slice(last.end, start);
    if (last && between !== undefined && !/[\p{L}\p{N}]/u.test(between)) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
