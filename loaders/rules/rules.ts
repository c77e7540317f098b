import { CONFLICTING_VALUES } from './conflicting-values.js';
import { FRACTION_PERCENT } from './fraction-percent.js';
import { NUMBER_ALONE } from './number-alone.js';
import { PART_SUMS } from './part-sums.js';
import { type Rule } from './rule.js';
import { SHARED_FIGURES } from './shared-figures.js';
import { TWO_HEADS } from './two-heads.js';
import { UNIT_COUNTS } from './unit-counts.js';

/** Every rule that derives findings. */
export const RULES: readonly Rule[] = [
  CONFLICTING_VALUES,
  PART_SUMS,
  FRACTION_PERCENT,
  TWO_HEADS,
  SHARED_FIGURES,
  NUMBER_ALONE,
  UNIT_COUNTS,
];
