import { type ComparedPartsFragment } from '../../api/operations.generated.js';
import { type Compared } from './compared.js';

/** Units of the picture. */
export const WIDTH = 720;
export const LABELS = 190;
export const BAR = 26;
const AXIS = 26;
const HEADING = 34;

/** Figures on one axis. */
export interface Group {
  readonly figures: readonly Compared[];
  /** True: one figure, which may not be compared with the others. */
  readonly alone: boolean;
  /** True: the first of those alone, over which it is said. */
  readonly headed: boolean;
}

/** The figures with a number: those that may be compared on one axis, then each other on its own. */
export function groupsOf(figures: readonly Compared[]): readonly Group[] {
  const valued = figures.filter(({ row }) => row.observation.value !== null);
  const together = valued.filter(({ reasons }) => reasons.length === 0);
  const others = valued.filter(({ reasons }) => reasons.length > 0);
  const first: readonly Group[] = together.length > 0 ? [{ figures: together, alone: false, headed: false }] : [];
  return [...first, ...others.map((one, index) => ({ figures: [one], alone: true, headed: index === 0 }))];
}

export function heightOf({ figures, headed }: Group): number {
  return figures.length * BAR + AXIS + (headed ? HEADING : 0);
}

export function headingOf({ headed }: Group): number {
  return headed ? HEADING : 0;
}

export function barsOf({ observation: { value, bound } }: ComparedPartsFragment) {
  return { value: value ?? 0, bounded: bound !== null && bound !== 'EXACT' };
}
