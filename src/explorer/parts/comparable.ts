import { type ComparedPartsFragment, type ComparedFragment } from '../api/operations.generated.js';

/** What figures are set side by side by: their values, or the ranks that a source gave. */
export type Measure = 'value' | 'rank';

/** What both the map and the comparison ask for. */
export type Comparison = ComparedFragment;

/** Why a figure may not be compared with the others; empty: it may. */
export type Against = (row: ComparedPartsFragment) => readonly string[];

/** Values are not comparable when the API says so of the place and gives it no rank among the others; ranks when they are of another year than most. */
export function reasonsAgainst(
  comparison: Comparison | undefined,
  measure: Measure,
  otherYear: (year: string) => string,
): Against {
  const { rows = [], caveats = [] } = comparison ?? {};
  if (rows.length < 2) return () => [];
  if (measure === 'rank') {
    const usual = mostCommon(rows.map(yearOf));
    return (row) => (yearOf(row) === usual ? [] : [otherYear(yearOf(row))]);
  }
  const grave = caveats.filter(({ verdict }) => verdict === 'NOT');
  return (row) =>
    row.rank === null
      ? grave.filter(({ places }) => places.some(({ id }) => id === row.place.id)).map(({ reason }) => reason)
      : [];
}

function yearOf({ observation }: ComparedPartsFragment): string {
  return observation.period?.slice(0, 4) ?? '';
}

function mostCommon(texts: readonly string[]): string {
  const times = (text: string) => texts.filter((one) => one === text).length;
  return texts.reduce((best, text) => (times(text) > times(best) ? text : best), '');
}
