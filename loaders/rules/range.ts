/** Between what the truth lies if a figure is right. */
export interface Range {
  readonly low: number;
  /** The truth is above `low`, not equal to it. */
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

/** How far "about" and "nearly" may be off, as a share of the value. */
const LEEWAY = 0.1;

/** What a value with its bound (a value of Bound) leaves open; a percentage stands for all that round to it. */
export function rangeOf(value: number, bound: string | undefined, unit: string | undefined): Range {
  const slack = Math.abs(value) * LEEWAY;
  const half = unit === '%' ? halfPlace(value) : 0;
  switch (bound) {
    case 'AT_LEAST':
    case 'MORE_THAN':
      return { low: value, lowOpen: bound === 'MORE_THAN', high: Infinity, highOpen: true };
    case 'AT_MOST':
      return { low: -Infinity, lowOpen: true, high: value, highOpen: false };
    case 'NEARLY':
      return { low: value - slack, lowOpen: false, high: value, highOpen: true };
    case 'ABOUT':
    case 'ESTIMATED':
      return { low: value - slack, lowOpen: false, high: value + slack, highOpen: false };
    case undefined:
    default:
      return { low: value - half, lowOpen: false, high: value + half, highOpen: half > 0 };
  }
}

/** Half a unit of the last decimal place: 0.05 of 81.7, 0.5 of 68. */
export function halfPlace(value: number): number {
  const decimals = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

/** Whether all of `a` lies below all of `b`. */
export function isBelow(a: Range, b: Range): boolean {
  return isSame(a.high, b.low) ? a.highOpen || b.lowOpen : a.high < b.low;
}

/** As far as sums of decimal fractions, which are off in their last digits, can tell. */
function isSame(a: number, b: number): boolean {
  return a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
}

export function areDisjoint(a: Range, b: Range): boolean {
  return isBelow(a, b) || isBelow(b, a);
}

export function sumOf(ranges: readonly Range[]): Range {
  return {
    low: ranges.reduce((sum, { low }) => sum + low, 0),
    lowOpen: ranges.some(({ lowOpen }) => lowOpen),
    high: ranges.reduce((sum, { high }) => sum + high, 0),
    highOpen: ranges.some(({ highOpen }) => highOpen),
  };
}
