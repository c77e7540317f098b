import { type ComparedIndicator, type Figure } from './figure.js';
import { pairsOf, pairVerdict } from './verdicts.js';

/**
 * Places by id → place in the order of values, 1 the greatest, equal values sharing one. Only exact values are ranked, and those that
 * cannot be compared with the most others are left out until no two are left that are NOT comparable; one alone has no rank.
 */
export function ranksOf(figures: readonly Figure[], indicator: ComparedIndicator): ReadonlyMap<string, number> {
  const exact = figures.filter(isExact);
  const apart = pairsOf(exact).filter((pair) => pairVerdict(pair, indicator).verdict === 'NOT');
  const ranked = withoutApart(exact, apart);
  if (ranked.length < 2) return new Map();
  const greaterThan = (value: number) => ranked.filter((one) => (one.value ?? 0) > value).length;
  return new Map(ranked.map((one) => [one.place.id, greaterThan(one.value ?? 0) + 1]));
}

function isExact({ value, bound }: Figure): boolean {
  return value !== null && (bound === null || bound === 'EXACT');
}

/** Leaves out the figures that stand in the most of the pairs, and again, until no pair is left. */
function withoutApart(figures: readonly Figure[], apart: readonly (readonly [Figure, Figure])[]): readonly Figure[] {
  const countOf = new Map(figures.map((one) => [one, apart.filter((pair) => pair.includes(one)).length]));
  const most = Math.max(0, ...countOf.values());
  if (most === 0) return figures;
  const isKept = (one: Figure) => countOf.get(one) !== most;
  return withoutApart(
    figures.filter(isKept),
    apart.filter((pair) => pair.every(isKept)),
  );
}
