import { figuresOf, type Figure } from './figure.js';
import { isNationwide } from './nationwide.js';
import { listed, printedFigure } from './printed-figure.js';
import { areDisjoint, rangeOf } from './range.js';
import { type Doubt, type Rule } from './rule.js';
import { type View } from './view.js';

/**
 * Figures of one indicator, subject, place, level, scope, baseline and period whose values or ranks cannot both hold.
 * Silent where the period is not known, and between a total and its parts.
 */
export const CONFLICTING_VALUES: Rule = {
  name: 'conflicting-values',
  kind: 'CONTRADICTION',
  doubts: (view) =>
    groupsOf(figuresOf(view)).flatMap((group) => {
      const conflicting = group.filter((one) => group.some((other) => conflict(one, other)));
      return conflicting.length > 1 ? [doubtOf(conflicting, view)] : [];
    }),
};

function groupsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.period === undefined) continue;
    const { indicator, about, place, level, scope, baseline, period, periodFrom } = figure;
    const key = JSON.stringify(
      [indicator, about, place, level, scope, baseline, period, periodFrom].map((part) => part ?? null),
    );
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

function conflict(a: Figure, b: Figure): boolean {
  if (a.whole === b.id || b.whole === a.id) return false;
  if (a.whole !== undefined && a.whole === b.whole) return false;
  return valuesConflict(a, b) || ranksConflict(a, b);
}

function valuesConflict(a: Figure, b: Figure): boolean {
  if (a.value === undefined || b.value === undefined || a.unit !== b.unit) return false;
  return areDisjoint(rangeOf(a.value, a.bound, a.unit), rangeOf(b.value, b.bound, b.unit));
}

/** Only exact ranks among the same. */
function ranksConflict(a: Figure, b: Figure): boolean {
  if (a.rank === undefined || b.rank === undefined || a.rankBound !== undefined || b.rankBound !== undefined)
    return false;
  const alike = a.rankAmong === b.rankAmong || [a, b].every(({ rankAmong }) => isNationwide(rankAmong));
  return alike && a.rank !== b.rank;
}

function doubtOf(figures: readonly Figure[], view: View): Doubt {
  const [first] = figures;
  const indicator = first?.indicator ?? '';
  return {
    core: figures.map(({ id }) => id),
    explanation: `Cùng chỉ tiêu “${view.name(indicator, 'VI')}”, cùng đối tượng và cùng kỳ ${first?.period ?? ''}, nhưng các con số không thể cùng đúng: ${listed(figures, (one) => printedFigure(one, 'VI'))}.`,
    explanationEn: `The same indicator (${view.name(indicator, 'EN')}), subject and period ${first?.period ?? ''}, yet the figures cannot all hold: ${listed(figures, (one) => printedFigure(one, 'EN'))}.`,
  };
}
