import { type ShapeName, SHAPES } from './shapes/sample.js';

/** How much is measured, and how long. */
export interface Settings {
  /** Of the nation. */
  readonly share: number;
  readonly shapes: readonly ShapeName[];
  /** Each contender has its turn this often. */
  readonly rounds: number;
  /** Of one turn. */
  readonly turnMs: number;
  /** Of each shape and contender, before anything is counted. */
  readonly warmUpMs: number;
}

/** The whole nation, within twelve minutes with all parts. */
export const WHOLE: Settings = { share: 1, shapes: SHAPES, rounds: 3, turnMs: 600, warmUpMs: 1500 };

/** A hundredth, within three minutes: for those who work on the code. */
export const QUICK: Settings = { share: 0.01, shapes: SHAPES, rounds: 2, turnMs: 300, warmUpMs: 800 };
