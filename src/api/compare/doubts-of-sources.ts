import { kindsOf, listed, quoted, type Doubt, type DoubtRule } from './doubt.js';
import { type Figure } from './figure.js';

export const differentKindsOfSource: DoubtRule = (figures) => {
  const stated = figures.filter((one) => one.statements.length > 0);
  const kindOf = (one: Figure) => (one.statements.some(({ file }) => file === null) ? 'a data set' : 'a text');
  if (kindsOf(stated, kindOf) < 2) return [];
  return [{ verdict: 'PARTLY', reason: `From sources of different kinds: ${listed(stated, kindOf)}.` }];
};

/** Two statements of one thing: neither is preferred, so the figure is in doubt wherever it stands. */
export const contradictedFigures: DoubtRule = (figures) =>
  figures.flatMap((figure) =>
    figure.rivals.map((rival): Doubt => {
      const [one, other] = [figure, rival].map(
        (each) => `“${each.raw}” (${each.statements[0]?.sourceName ?? 'no source'})`,
      );
      return {
        verdict: 'PARTLY',
        reason: `Stated in two ways for ${figure.place.label}: ${one ?? ''} and ${other ?? ''}.`,
        about: [figure],
      };
    }),
  );

/** What curators found. One about just two figures means them; one about more does not say it of each pair. */
export const warnedOf: DoubtRule = (figures) => {
  const warnings = new Map(figures.flatMap((figure) => figure.warnings.map((warning) => [warning.id, warning])));
  return [...warnings.values()]
    .map((warning) => ({ warning, about: figures.filter((one) => one.warnings.some(({ id }) => id === warning.id)) }))
    .filter(({ about }) => about.length > 1)
    .map(({ warning: { explanation, figures: count }, about }) => {
      return { verdict: count > 2 ? 'PARTLY' : 'NOT', reason: explanation, about };
    });
};

/** A sum of figures that tell of different periods. */
export const unevenSums: DoubtRule = (figures) =>
  figures
    .filter((one) => kindsOf(one.parts, (part) => part.period) > 1)
    .map((one) => ({
      verdict: 'PARTLY',
      reason: `A sum over different periods: ${one.parts.map((part) => `${quoted(part)} ${part.period ?? ''}`).join('; ')}.`,
      about: [one],
    }));
