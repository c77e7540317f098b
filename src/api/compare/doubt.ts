import { type ComparedIndicator, type Figure } from './figure.js';
import { type Sentence } from './sentence.js';

/** How far figures may be compared. */
export type Comparability = 'COMPARABLE' | 'PARTLY' | 'NOT';

/** Why figures compare only in part, or not. */
export interface Doubt {
  readonly verdict: 'PARTLY' | 'NOT';
  readonly reason: Sentence;
  /** The figures that it is about; undefined: all of those compared. */
  readonly about?: readonly Figure[];
}

/** Finds doubts about two or more figures of one indicator. The order of the figures decides no more than the order of words. */
export type DoubtRule = (figures: readonly Figure[], indicator: ComparedIndicator) => readonly Doubt[];

/** How many different values there are, null not counted. */
export function kindsOf(figures: readonly Figure[], valueOf: (figure: Figure) => string | number | null): number {
  return new Set(figures.map(valueOf).filter((value) => value !== null)).size;
}
