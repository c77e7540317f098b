import { type ComparedIndicator, type Figure } from './figure.js';

/** How far figures may be compared. */
export type Comparability = 'COMPARABLE' | 'PARTLY' | 'NOT';

/** Why figures compare only in part, or not. */
export interface Doubt {
  readonly verdict: 'PARTLY' | 'NOT';
  /** A sentence. */
  readonly reason: string;
  /** The figures that it is about; undefined: all of those compared. */
  readonly about?: readonly Figure[];
}

/** Finds doubts about two or more figures of one indicator. The order of the figures decides no more than the order of words. */
export type DoubtRule = (figures: readonly Figure[], indicator: ComparedIndicator) => readonly Doubt[];

/** A figure as its source prints it. */
export function quoted(figure: Figure): string {
  return `${figure.place.label} “${figure.raw}”`;
}

/** `A, B: 5; C: none told`: places under the values they have, in the order in which the values come. */
export function listed(figures: readonly Figure[], valueOf: (figure: Figure) => string): string {
  const values = [...new Set(figures.map(valueOf))];
  const placesWith = (value: string) =>
    [...new Set(figures.filter((one) => valueOf(one) === value).map((one) => one.place.label))].join(', ');
  return values.map((value) => `${placesWith(value)}: ${value}`).join('; ');
}

/** How many different values there are, null not counted. */
export function kindsOf(figures: readonly Figure[], valueOf: (figure: Figure) => string | number | null): number {
  return new Set(figures.map(valueOf).filter((value) => value !== null)).size;
}
