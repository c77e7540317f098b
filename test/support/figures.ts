import { type InBoth } from '../../src/api/lang.js';
import { type ComparedIndicator, type ComparedPlace, type Figure } from '../../src/api/compare/figure.js';

/** Words that are the same in both languages. */
export function both(text: string): InBoth {
  return { VI: text, EN: text };
}

/** An indicator whose values add up, unless told otherwise. */
export function indicator(given: Partial<ComparedIndicator> = {}): ComparedIndicator {
  return { id: 'indicator:sites', name: { VI: 'Số trạm', EN: 'Sites' }, unit: 'sites', additivity: 'SUM', ...given };
}

/** A province of the 63, called as its id is. */
export function place(name: string, given: Partial<ComparedPlace> = {}): ComparedPlace {
  const id = `province:${name}`;
  return { id, kind: 'Province', name: both(name), label: both(name), era: 'P63', held: true, ...given };
}

/** An exact value of a place itself at the end of 2024, unless told otherwise. */
export function figure(of: string | ComparedPlace, given: Partial<Figure> = {}): Figure {
  const where = typeof of === 'string' ? place(of) : of;
  return {
    id: `observation:sites/${where.name.EN}`,
    place: where,
    value: 1,
    raw: String(given.value ?? 1),
    unit: 'sites',
    bound: 'EXACT',
    numerator: null,
    denominator: null,
    rank: null,
    outOf: null,
    rankBound: null,
    rankAmong: null,
    period: '2024-12-31',
    periodFrom: null,
    periodKind: 'POINT',
    periodBasis: 'PRINTED',
    level: 'PROVINCE',
    scope: null,
    subjects: [{ id: where.id, name: where.name }],
    statements: [],
    warnings: [],
    rivals: [],
    parts: [],
    ...given,
  };
}
