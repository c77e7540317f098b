import { geometricMean } from '../measure/figures.js';

/** Something measured beside what is aimed at. */
export interface Goal {
  readonly what: string;
  /** By shape, or one value alone. */
  readonly values: readonly (readonly [label: string, value: number])[];
  /** Every value must be this or better. */
  readonly each?: number;
  /** Their geometric mean must be this or better. */
  readonly mean?: number;
  readonly better: 'less' | 'more';
}

/** A line that says how the goal fares, with every miss by name. */
export function goalLine({ what, values, each, mean, better }: Goal): string {
  if (values.length === 0) return `–    ${what}: not measured`;
  const passes = (value: number, aim: number) => (better === 'less' ? value <= aim : value >= aim);
  const sign = better === 'less' ? '≤' : '≥';
  const misses = each === undefined ? [] : values.filter(([, value]) => !passes(value, each));
  const middle = geometricMean(values.map(([, value]) => value));
  const isMet = misses.length === 0 && (mean === undefined || passes(middle, mean));
  const parts = [
    ...(each === undefined
      ? []
      : [`each ${sign} ${each}: ${values.map(([label, value]) => `${label} ${round(value)}`).join(', ')}`]),
    ...(mean === undefined ? [] : [`mean ${sign} ${mean}: ${round(middle)}`]),
    ...(misses.length === 0 ? [] : [`missed: ${misses.map(([label]) => label).join(', ')}`]),
  ];
  return `${isMet ? 'met ' : 'MISS'} ${what}: ${parts.join('; ')}`;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
