import { type ComparedIndicator, type ComparedPlace, type Era, type Figure } from './figure.js';
import { obstacleToSum } from './obstacle-to-sum.js';
import { type Sentence } from './sentence.js';
import { carriedOver, sumOf } from './sum.js';

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
export type Harmonised = Figure | Sentence;

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
  const gap = gapIn(changes, era, figures);
  if (gap) return of(place, gap);
  const parts = changes.flatMap(({ other }) => figures.get(other.id) ?? []);
  const [first, ...others] = parts;
  if (first && others.length === 0) return carriedOver(place, first, indicator);
  const obstacle = obstacleToSum(parts, indicator);
  return obstacle ? of(place, obstacle) : sumOf(place, parts, indicator);
}

/** What is told of a place. */
export function of(place: ComparedPlace, told: Sentence): Sentence {
  return (lang) => `${place.label[lang]}: ${told(lang)}`;
}

/** Why a unit has no figure whatever the figures are; undefined: all of its units have one. */
function gapIn(changes: readonly Change[], era: Era, figures: ReadonlyMap<string, Figure>): Sentence | undefined {
  if (changes.length === 0) return (lang) => GAPS[lang].unknown;
  const unfit = changes.find(({ part }) => part === 'PARTIAL' || (era === 'P63' && part !== 'UNCHANGED'))?.other;
  if (unfit) return (lang) => GAPS[lang][era === 'P63' ? 'merged' : 'divided'](unfit.label[lang]);
  const missing = changes.filter(({ other }) => !figures.has(other.id));
  if (missing.length === 0) return undefined;
  return (lang) => GAPS[lang].missing(missing.map(({ other }) => other.label[lang]).join(', '));
}

const GAPS = {
  EN: {
    unknown: 'no figure, and no unit of the other era is recorded for it.',
    merged: (into: string) => `it went into ${into} with others, whose figure cannot be divided.`,
    divided: (from: string) => `only a part of ${from} went into it, whose figure cannot be divided.`,
    missing: (places: string) => `no figure of ${places}, without which the sum would be too small.`,
  },
  VI: {
    unknown: 'không có số liệu, và không ghi nhận đơn vị nào của thời kỳ kia tương ứng.',
    merged: (into: string) => `đã nhập cùng nơi khác vào ${into}, số liệu của đơn vị này không thể chia ra.`,
    divided: (from: string) => `chỉ nhận một phần của ${from}, số liệu của đơn vị này không thể chia ra.`,
    missing: (places: string) => `không có số liệu của ${places}, thiếu nó thì tổng sẽ thấp hơn thực tế.`,
  },
};
