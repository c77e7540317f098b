import { kindsOf, listed, quoted, type Doubt, type DoubtRule } from './doubt.js';

/** Figures without a number stand beside no number, and ranks alone tell an order only. */
export const missingValues: DoubtRule = (figures) => {
  const without = figures.filter((figure) => figure.value === null);
  const someHave = without.length < figures.length;
  const worded = without.filter((figure) => figure.rank === null);
  const ranked = without.filter((figure) => figure.rank !== null);
  const inWords = worded.map((one): Doubt => ({
    verdict: 'NOT',
    reason: `Told in words, without a number: ${quoted(one)}.`,
    about: [one],
  }));
  if (ranked.length === 0) return inWords;
  const words = someHave ? 'Only a rank is told, no value' : 'Only ranks are told, an order without values';
  const reason = `${words}: ${ranked.map(quoted).join('; ')}.`;
  return [...inWords, { verdict: someHave ? 'NOT' : 'PARTLY', reason, about: ranked }];
};

/** Ranks among different fields say nothing of each other. Asks only figures of which nothing but the rank is told. */
export const ranksApart: DoubtRule = (figures) => {
  const ranked = figures.filter((figure) => figure.value === null && figure.rank !== null);
  const bounded = ranked.filter((figure) => figure.rankBound !== null && figure.rankBound !== 'EXACT');
  const doubts = bounded.map((one): Doubt => ({
    verdict: 'PARTLY',
    reason: `The rank is a bound (${one.rankBound ?? ''}): ${quoted(one)}.`,
    about: [one],
  }));
  const outOf = `Ranked among different numbers: ${listed(ranked, (one) => String(one.outOf ?? 'not told'))}.`;
  if (kindsOf(ranked, (one) => one.outOf) > 1) return [...doubts, { verdict: 'NOT', reason: outOf, about: ranked }];
  const among = `Ranked among: ${listed(ranked, (one) => one.rankAmong ?? 'not told')}.`;
  return kindsOf(ranked, (one) => one.rankAmong ?? '') > 1
    ? [...doubts, { verdict: 'PARTLY', reason: among, about: ranked }]
    : doubts;
};

export const boundedValues: DoubtRule = (figures) =>
  figures
    .filter((figure) => figure.value !== null && figure.bound !== null && figure.bound !== 'EXACT')
    .map((one) => ({
      verdict: 'PARTLY',
      reason: `A bound (${one.bound ?? ''}), no exact value: ${quoted(one)}.`,
      about: [one],
    }));

export const differentUnits: DoubtRule = (figures) => {
  const valued = figures.filter((figure) => figure.value !== null);
  if (kindsOf(valued, (one) => one.unit ?? '') < 2) return [];
  return [
    { verdict: 'NOT', reason: `Different units: ${listed(valued, (one) => one.unit ?? 'none told')}.`, about: valued },
  ];
};

/** A share whose whole is printed beside one whose whole is not. */
export const unknownWholes: DoubtRule = (figures, { additivity }) => {
  if (additivity !== 'WEIGHTED_MEAN') return [];
  const [having, lacking] = [
    figures.filter((one) => one.denominator !== null),
    figures.filter((one) => one.denominator === null),
  ];
  if (having.length === 0 || lacking.length === 0) return [];
  const whole = listed(figures, (one) => (one.denominator === null ? 'not printed' : String(one.denominator)));
  return [{ verdict: 'PARTLY', reason: `The whole of which it is a share is printed for some only: ${whole}.` }];
};
