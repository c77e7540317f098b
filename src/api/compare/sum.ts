import { kindsOf } from './doubt.js';
import { subjectKey, type ComparedIndicator, type ComparedPlace, type Figure } from './figure.js';

/** The figure of a unit that another one continues unchanged. */
export function carriedOver(place: ComparedPlace, part: Figure, indicator: ComparedIndicator): Figure {
  const isAboutPlace = subjectKey(part) === 'place';
  return {
    ...part,
    id: computedId(indicator, place),
    place,
    subjects: isAboutPlace ? [{ id: place.id, name: place.name }] : part.subjects,
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
