import { type ComparedIndicator, type ComparedPlace, type Era, type Figure } from './figure.js';
import { carriedOver, obstacleToSum, sumOf } from './sum.js';

/** A unit of the era asked for, and the units of the other one from which it came or into which it went. */
export interface Target {
  readonly place: ComparedPlace;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly part: 'WHOLE' | 'PARTIAL' | 'UNCHANGED';
  readonly other: ComparedPlace;
}

/** A figure, or the sentence that says why there is none. */
export type Harmonised = Figure | string;

/**
 * The figure of a unit of one era: its own, that of the unit of which it is the unchanged continuation, or the sum over all units
 * merged into it. Nothing is divided, and nothing but counts is added.
 */
export function harmonised(
  { place, changes }: Target,
  era: Era,
  figures: ReadonlyMap<string, Figure>,
  indicator: ComparedIndicator,
): Harmonised {
  const own = figures.get(place.id);
  if (own) return own;
  const name = place.label;
  if (changes.length === 0) return `${name}: no figure, and no unit of the other era is recorded for it.`;
  const unfit = changes.find(({ part }) => part === 'PARTIAL' || (era === 'P63' && part !== 'UNCHANGED'));
  if (unfit && era === 'P63')
    return `${name}: it went into ${unfit.other.label} with others, whose figure cannot be divided.`;
  if (unfit) return `${name}: only a part of ${unfit.other.label} went into it, whose figure cannot be divided.`;
  const missing = changes.filter(({ other }) => !figures.has(other.id)).map(({ other }) => other.label);
  if (missing.length > 0)
    return `${name}: no figure of ${missing.join(', ')}, without which the sum would be too small.`;
  const parts = changes.flatMap(({ other }) => figures.get(other.id) ?? []);
  const [first, ...others] = parts;
  if (first && others.length === 0) return carriedOver(place, first, indicator);
  const obstacle = obstacleToSum(parts, indicator);
  return obstacle === undefined ? sumOf(place, parts, indicator) : `${name}: ${obstacle}`;
}
