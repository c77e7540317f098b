import { folded } from '../../model/fold.js';
import { kindsOf, listed } from './doubt.js';
import { periodsApart } from './doubts-of-time.js';
import { subjectKey, type ComparedIndicator, type ComparedPlace, type Figure } from './figure.js';

/** Why figures of several units must not be added up; undefined: they may. */
export function obstacleToSum(parts: readonly Figure[], indicator: ComparedIndicator): string | undefined {
  if (indicator.additivity !== 'SUM') return NOT_ADDITIVE[indicator.additivity];
  const [apart] = periodsApart(parts, indicator);
  const differences: readonly (readonly [boolean, string])[] = [
    [parts.some((one) => one.value === null), `some have no number: ${listed(parts, (one) => `“${one.raw}”`)}.`],
    [kindsOf(parts, (one) => one.unit ?? '') > 1, `units differ: ${listed(parts, (one) => one.unit ?? 'none told')}.`],
    [
      kindsOf(parts, (one) => one.level ?? '') > 1,
      `levels differ: ${listed(parts, (one) => one.level ?? 'not told')}.`,
    ],
    [
      kindsOf(parts, (one) => folded(one.scope ?? '')) > 1,
      `restrictions differ: ${listed(parts, (one) => one.scope ?? 'none told')}.`,
    ],
    [kindsOf(parts, subjectKey) > 1, 'they do not describe the same thing.'],
    [
      kindsOf(parts, (one) => one.periodKind) > 1,
      `some tell of a moment, others of a span: ${listed(parts, (one) => one.periodKind)}.`,
    ],
    [
      parts.some((one) => one.period === null),
      `a period is not told: ${listed(parts, (one) => one.period ?? 'not told')}.`,
    ],
    [apart !== undefined, apart?.reason ?? ''],
  ];
  const found = differences.find(([holds]) => holds);
  return found && `The figures of ${parts.map(({ place }) => place.label).join(', ')} are not added up: ${found[1]}`;
}

const NOT_ADDITIVE = {
  WEIGHTED_MEAN:
    'Shares and means are not added up over a merger: their sum means nothing, and the weights are not all known.',
  NONE: 'Ranks, scores and the like are not added up over a merger: their sum means nothing.',
} as const;

/** The figure of a unit that another one continues unchanged. */
export function carriedOver(place: ComparedPlace, part: Figure, indicator: ComparedIndicator): Figure {
  const isAboutPlace = subjectKey(part) === 'place';
  return {
    ...part,
    id: computedId(indicator, place),
    place,
    subjects: isAboutPlace ? [{ id: place.id, name: place.nameEn }] : part.subjects,
    rivals: [],
    parts: [part],
  };
}

/** The sum of figures that nothing speaks against adding; it tells of their latest period. */
export function sumOf(place: ComparedPlace, parts: readonly Figure[], indicator: ComparedIndicator): Figure {
  const [latest] = [...parts].sort((one, other) => (other.period ?? '').localeCompare(one.period ?? ''));
  if (!latest) throw new Error('a sum of nothing');
  return {
    ...carriedOver(place, latest, indicator),
    value: parts.reduce((sum, one) => sum + (one.value ?? 0), 0),
    raw: parts.map(({ raw }) => raw).join(' + '),
    bound: boundOf(parts),
    ...NOT_SUMMED,
    periodFrom: kindsOf(parts, (one) => one.periodFrom ?? '') > 1 ? null : latest.periodFrom,
    periodBasis: kindsOf(parts, (one) => one.periodBasis) > 1 ? 'UNKNOWN' : latest.periodBasis,
    statements: parts.flatMap(({ statements }) => statements),
    warnings: parts.flatMap(({ warnings }) => warnings),
    parts,
  };
}

const NOT_SUMMED = { numerator: null, denominator: null, rank: null, outOf: null, rankBound: null, rankAmong: null };

function computedId(indicator: ComparedIndicator, place: ComparedPlace): string {
  const local = (id: string) => id.slice(id.indexOf(':') + 1);
  return `observation:${local(indicator.id)}/${local(place.id)}/computed`;
}

/** A sum is exact when all parts are; else what the others share, ABOUT when they share nothing. */
function boundOf(parts: readonly Figure[]): string | null {
  const [bound, ...others] = new Set(parts.map((one) => one.bound ?? 'EXACT').filter((one) => one !== 'EXACT'));
  return bound === undefined ? 'EXACT' : others.length === 0 ? bound : 'ABOUT';
}
