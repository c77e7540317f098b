import { type Comparability, type Doubt, type DoubtRule } from './doubt.js';
import {
  differentEras,
  differentKindsOfPlace,
  differentLevels,
  differentScopes,
  differentSubjects,
} from './doubts-of-content.js';
import { contradictedFigures, differentKindsOfSource, unevenSums, warnedOf } from './doubts-of-sources.js';
import { differentSpans, periodsApart, unknownPeriods } from './doubts-of-time.js';
import { boundedValues, differentUnits, missingValues, ranksApart, unknownWholes } from './doubts-of-value.js';
import { type ComparedIndicator, type Figure } from './figure.js';
import { saying, type Sentence } from './sentence.js';

/** Whether the figures of some places may be compared; without places: all of them. */
export interface Verdict {
  readonly places: readonly string[];
  readonly verdict: Comparability;
  /** The weightiest first; some may say the same. */
  readonly reasons: readonly Sentence[];
}

const RULES: readonly DoubtRule[] = [
  missingValues,
  differentUnits,
  differentEras,
  differentLevels,
  differentSpans,
  ranksApart,
  boundedValues,
  differentSubjects,
  differentScopes,
  unknownWholes,
  unknownPeriods,
  periodsApart,
  differentKindsOfPlace,
  differentKindsOfSource,
  contradictedFigures,
  unevenSums,
  warnedOf,
];

/** What all rules have against comparing some figures. */
export function doubtsOf(figures: readonly Figure[], indicator: ComparedIndicator): readonly Doubt[] {
  return RULES.flatMap((rule) => rule(figures, indicator));
}

/** Verdict on all figures together, then on each pair in their order, at most `most` in all. `notes` tell of places that have none. */
export function verdictsOf(
  figures: readonly Figure[],
  indicator: ComparedIndicator,
  notes: readonly Sentence[],
  most = Infinity,
): readonly Verdict[] {
  const doubts = figures.length < 2 ? [ALONE] : doubtsOf(figures, indicator);
  const all = verdictOf([], doubts);
  const verdicts = [{ ...all, reasons: [...all.reasons, ...notes] }].slice(0, most);
  const pairs = pairsOf(figures).slice(0, Math.max(0, most - 1));
  return [...verdicts, ...pairs.map((pair) => pairVerdict(pair, indicator))];
}

/** One reason against comparing, and the places whose figures it is about. */
export interface Caveat {
  readonly places: readonly string[];
  readonly verdict: Doubt['verdict'];
  readonly reason: Sentence;
}

/** Each reason against comparing the figures once, the weightiest first. */
export function caveatsOf(figures: readonly Figure[], indicator: ComparedIndicator): readonly Caveat[] {
  const doubts = figures.length < 2 ? [ALONE] : doubtsOf(figures, indicator);
  const caveats = doubts.map(({ verdict, reason, about = figures }) => {
    return { verdict, reason, places: [...new Set(about.map(({ place }) => place.id))] };
  });
  return (['NOT', 'PARTLY'] as const).flatMap((weight) => caveats.filter(({ verdict }) => verdict === weight));
}

const ALONE: Doubt = {
  verdict: 'NOT',
  reason: saying({ EN: 'Fewer than two places have a figure.', VI: 'Chưa tới hai nơi có số liệu.' }),
};

export function pairVerdict(pair: readonly [Figure, Figure], indicator: ComparedIndicator): Verdict {
  return verdictOf(
    pair.map(({ place }) => place.id),
    doubtsOf(pair, indicator),
  );
}

export function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

function verdictOf(places: readonly string[], doubts: readonly Doubt[]): Verdict {
  const [decisive, others] = [
    doubts.filter((one) => one.verdict === 'NOT'),
    doubts.filter((one) => one.verdict === 'PARTLY'),
  ];
  const verdict = decisive.length > 0 ? 'NOT' : others.length > 0 ? 'PARTLY' : 'COMPARABLE';
  return { places, verdict, reasons: [...decisive, ...others].map(({ reason }) => reason) };
}
