import { type Lang } from '../../address/lang.js';
import { amount } from '../../text/amount.js';
import { labelOf } from '../../text/label.js';
import { VALUES } from '../../text/values.js';
import { type Cell } from './cells.js';
import { type WORDS } from './words.js';

type Words = (typeof WORDS)[Lang];

/** The figure of a province for people: its value and its published rank. '' when there is neither. */
export function figureText({ row }: Cell, words: Words, lang: Lang): string {
  if (row === null) return '';
  const { rank, outOf, rankBound } = row.observation;
  const bound = rankBound === null || rankBound === 'EXACT' ? '' : `${labelOf(VALUES, `Bound.${rankBound}`, lang)} `;
  const ranked = rank === null ? '' : `${words.rank} ${bound}${rank}${outOf === null ? '' : `/${outOf}`}`;
  return [amount(row.observation, lang), ranked].filter((part) => part !== '').join(', ');
}

/** What a screen reader says of a province. */
export function spoken(cell: Cell, words: Words, lang: Lang): string {
  const told = cell.row === null ? words.missing : figureText(cell, words, lang) || cell.row.observation.raw;
  const state = cell.state === 'not-comparable' ? ` (${words.notComparable})` : '';
  return `${cell.name}: ${told}${state}`;
}
