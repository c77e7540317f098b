import { folded } from '../../model/fold.js';
import { kindsOf, listed, type Doubt, type DoubtRule } from './doubt.js';
import { isOwn, subjectKey } from './figure.js';

export const differentLevels: DoubtRule = (figures) => {
  const told = listed(figures, (one) => one.level ?? 'not told');
  if (kindsOf(figures, (one) => one.level) > 1)
    return [{ verdict: 'NOT', reason: `Counted at different levels: ${told}.` }];
  const unknown = figures.some((one) => one.level === null) && figures.some((one) => one.level !== null);
  return unknown ? [{ verdict: 'PARTLY', reason: `The level of counting is told for some only: ${told}.` }] : [];
};

export const differentScopes: DoubtRule = (figures) => {
  if (kindsOf(figures, (one) => folded(one.scope ?? '')) < 2) return [];
  const scopes = listed(figures, (one) => (one.scope === null ? 'no restriction told' : `“${one.scope}”`));
  return [{ verdict: 'PARTLY', reason: `Restricted in different ways: ${scopes}.` }];
};

export const differentSubjects: DoubtRule = (figures) => {
  if (kindsOf(figures, subjectKey) < 2) return [];
  return figures
    .filter((one) => !isOwn(one))
    .map((one): Doubt => {
      const subjects = one.subjects.map(({ name }) => name).join(', ');
      return {
        verdict: 'PARTLY',
        reason: `The figure of ${one.place.label} describes ${subjects}, not the place as a whole.`,
        about: [one],
      };
    });
};

export const differentEras: DoubtRule = (figures) => {
  if (kindsOf(figures, ({ place }) => place.era) < 2) return [];
  const eras = listed(figures, ({ place }) => (place.era === 'P63' ? '63 provinces' : '34 provinces'));
  return [{ verdict: 'NOT', reason: `Units of two eras; harmoniseTo brings them into one: ${eras}.` }];
};

export const differentKindsOfPlace: DoubtRule = (figures) => {
  if (kindsOf(figures, ({ place }) => place.kind) < 2) return [];
  return [
    {
      verdict: 'PARTLY',
      reason: `Units of different rank: ${listed(figures, ({ place }) => place.kind.toLowerCase())}.`,
    },
  ];
};
