import { scaleQuantile } from 'd3-scale';

/** One class of the legend: the least and the greatest number that fell into it. */
export interface Shade {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** How dark, 0 to 4. */
  readonly step: number;
}

const MOST = 5;

/** Numbers divided into at most five classes of about equal size, from low to high; `firstIsBest` makes the lowest the darkest, as with ranks. */
export function shades(numbers: readonly number[], firstIsBest: boolean): readonly Shade[] {
  const distinct = new Set(numbers).size;
  const count = Math.min(MOST, distinct);
  if (count === 0) return [];
  const classOf = scaleQuantile()
    .domain(numbers)
    .range(Array.from({ length: count }, (_, index) => index));
  const groups = classOf
    .range()
    .map((index) => numbers.filter((one) => classOf(one) === index))
    .filter((group) => group.length > 0);
  return groups.map((group, index) => ({
    low: Math.min(...group),
    high: Math.max(...group),
    count: group.length,
    step: stepOf(firstIsBest ? groups.length - 1 - index : index, groups.length),
  }));
}

/** The classes spread over the five steps; one alone is in the middle. */
function stepOf(index: number, count: number): number {
  return count === 1 ? 2 : Math.round((index * (MOST - 1)) / (count - 1));
}

export function shadeOf(number: number, all: readonly Shade[]): Shade | undefined {
  return all.find(({ low, high }) => number >= low && number <= high);
}
