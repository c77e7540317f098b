import { type FiguresByPlaceQuery } from '../../api/operations.generated.js';
import { reasonsAgainst } from '../../parts/comparable.js';

export type Comparison = FiguresByPlaceQuery['compare'];

/** A place's figure, and why it may not stand on one axis with the others; empty: it may. */
export interface Compared {
  readonly row: Comparison['rows'][number];
  readonly reasons: readonly string[];
}

/** The figures, greatest first, those without a number last by their published rank. */
export function compared(comparison: Comparison): readonly Compared[] {
  const against = reasonsAgainst(comparison, 'value', () => '');
  return comparison.rows
    .map((row) => ({ row, reasons: against(row) }))
    .sort((a, b) => keyOf(b) - keyOf(a) || publishedOf(a) - publishedOf(b));
}

function keyOf({ row }: Compared): number {
  return row.observation.value ?? -Infinity;
}

function publishedOf({ row }: Compared): number {
  return row.observation.rank ?? Infinity;
}
