import { figuresOf, type Figure } from './figure.js';
import { listed, printedFigure, printedNumber } from './printed-figure.js';
import { isBelow, rangeOf, sumOf, type Range } from './range.js';
import { type Doubt, type Rule } from './rule.js';

/** No source says "these are all parts": parts that make up nearly all of the total are taken to be meant as all. */
const NEARLY_ALL = 0.95;

/** Printed parts that make more than their printed total, or two and more that make nearly but not quite it. */
export const PART_SUMS: Rule = {
  name: 'part-sums',
  kind: 'ARITHMETIC',
  doubts: (view) => {
    const figures = figuresOf(view).filter(({ baseline }) => baseline === undefined);
    const parts = new Map<string, Figure[]>();
    for (const figure of figures) {
      if (figure.whole !== undefined) parts.set(figure.whole, [...(parts.get(figure.whole) ?? []), figure]);
    }
    return figures.flatMap((whole) => doubtOf(whole, parts.get(whole.id) ?? []) ?? []);
  },
};

function doubtOf(whole: Figure, parts: readonly Figure[]): Doubt | undefined {
  const ranges = parts.flatMap((part) => partRange(part, whole) ?? []);
  const total = ranges.length === 0 ? undefined : totalOf(whole, parts);
  if (total === undefined) return undefined;
  const sum = sumOf(ranges);
  if (isBelow(total, sum)) return { ...told(whole, parts, sum.low, MORE), core: [whole.id] };
  const complete = ranges.length === parts.length && parts.length > 1 && sum.high >= total.low * NEARLY_ALL;
  return complete && isBelow(sum, total) ? { ...told(whole, parts, sum.high, LESS), core: [whole.id] } : undefined;
}

function partRange({ value, bound, unit }: Figure, whole: Figure): Range | undefined {
  if (value === undefined || (whole.unit !== '%' && unit !== whole.unit)) return undefined;
  return rangeOf(value, bound, unit);
}

/** The total in the unit of its parts: of a share whose parts are counted, the number that makes the share. */
function totalOf(whole: Figure, parts: readonly Figure[]): Range | undefined {
  const counted = whole.unit === '%' && parts.every(({ unit }) => unit !== '%');
  if (counted) return whole.numerator === undefined ? undefined : rangeOf(whole.numerator, 'EXACT', undefined);
  if (whole.value === undefined || parts.some(({ unit }) => unit !== whole.unit)) return undefined;
  return rangeOf(whole.value, whole.bound, whole.unit);
}

const MORE = { vi: 'nhiều hơn tổng số', en: 'more than the printed total' };
const LESS = { vi: 'không bằng tổng số', en: 'which is not the printed total' };

function told(
  whole: Figure,
  parts: readonly Figure[],
  sum: number,
  verdict: { readonly vi: string; readonly en: string },
): Omit<Doubt, 'core'> {
  return {
    besides: parts.map(({ id }) => id),
    explanation: `Các phần ${listed(parts, (one) => printedFigure(one, 'VI'))} cộng lại được ${printedNumber(sum, 'VI')}, ${verdict.vi} được in: ${printedFigure(whole, 'VI')}.`,
    explanationEn: `The parts ${listed(parts, (one) => printedFigure(one, 'EN'))} add up to ${printedNumber(sum, 'EN')}, ${verdict.en}: ${printedFigure(whole, 'EN')}.`,
  };
}
