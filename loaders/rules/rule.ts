import { type View } from './view.js';

/** A named check of the whole dataset. */
export interface Rule {
  /** Kebab case; stands in the findings and in their ids, so it is permanent. */
  readonly name: string;
  /** A value of FindingKind. */
  readonly kind: 'CONTRADICTION' | 'ARITHMETIC' | 'SHARED_TEXT' | 'MISSING';
  readonly doubts: (view: View) => readonly Doubt[];
}

/** What a rule found. */
export interface Doubt {
  /** What it is chiefly about: names the finding, and a curated finding of like kind about all of it says the same. */
  readonly core: readonly string[];
  /** What else it concerns. */
  readonly besides?: readonly string[];
  /** Entities whose passages state the doubtful thing; undefined: all that it concerns. */
  readonly statedBy?: readonly string[];
  readonly explanation: string;
  readonly explanationEn: string;
}
