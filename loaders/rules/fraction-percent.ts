import { figuresOf, type Figure } from './figure.js';
import { printedFigure, printedNumber } from './printed-figure.js';
import { areDisjoint, halfPlace, rangeOf } from './range.js';
import { type Doubt, type Rule } from './rule.js';

/** A percentage that does not follow from the fraction printed with it, rounded as it is printed. */
export const FRACTION_PERCENT: Rule = {
  name: 'fraction-percent',
  kind: 'ARITHMETIC',
  doubts: (view) => figuresOf(view).flatMap((figure) => doubtOf(figure) ?? []),
};

function doubtOf(figure: Figure): Doubt | undefined {
  const { value, unit, numerator, denominator, baseline } = figure;
  if (unit !== '%' || value === undefined || numerator === undefined || baseline !== undefined) return undefined;
  if (denominator === undefined || denominator === 0) return undefined;
  const follows = (100 * numerator) / denominator;
  if (isRounded(follows, value) || !areDisjoint(rangeOf(value, figure.bound, unit), exactly(follows))) return undefined;
  return {
    core: [figure.id],
    explanation: `Từ phân số in ra tính được ${printedNumber(shown(follows), 'VI')}%, không phải ${printedNumber(value, 'VI')}%: ${printedFigure(figure, 'VI')}.`,
    explanationEn: `The printed fraction gives ${printedNumber(shown(follows), 'EN')}%, not ${printedNumber(value, 'EN')}%: ${printedFigure(figure, 'EN')}.`,
  };
}

/** Rounded up or down at exactly a half: either is right. */
function isRounded(exact: number, printed: number): boolean {
  return Math.abs(exact - printed) <= halfPlace(printed) + 1e-9;
}

function exactly(value: number) {
  return rangeOf(value, 'EXACT', undefined);
}

function shown(percent: number): number {
  return Math.round(percent * 100) / 100;
}
