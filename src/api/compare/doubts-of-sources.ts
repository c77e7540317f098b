import { kindsOf, type Doubt, type DoubtRule } from './doubt.js';
import { type Figure } from './figure.js';
import { type Lang } from '../lang.js';
import { joined, listed, quoted, saying, telling, type Sentence } from './sentence.js';

export const differentKindsOfSource: DoubtRule = (figures) => {
  const stated = figures.filter((one) => one.statements.length > 0);
  const isInDataSet = (one: Figure) => one.statements.some(({ file }) => file === null);
  if (kindsOf(stated, (one) => String(isInDataSet(one))) < 2) return [];
  const kinds = listed(stated, (one, lang) => KINDS[lang][isInDataSet(one) ? 'dataSet' : 'text']);
  return [{ verdict: 'PARTLY', reason: telling(OTHER_SOURCES, kinds) }];
};

const OTHER_SOURCES = { EN: 'From sources of different kinds', VI: 'Từ các loại nguồn khác nhau' };
const KINDS = {
  EN: { dataSet: 'a data set', text: 'a text' },
  VI: { dataSet: 'bộ dữ liệu', text: 'bài viết' },
};

/** Two statements of one thing: neither is preferred, so the figure is in doubt wherever it stands. */
export const contradictedFigures: DoubtRule = (figures) =>
  figures.flatMap((figure) =>
    figure.rivals.map((rival): Doubt => ({
      verdict: 'PARTLY',
      reason: (lang) => TWO_WAYS[lang](figure.place.label[lang], statedIn(figure, lang), statedIn(rival, lang)),
      about: [figure],
    })),
  );

const TWO_WAYS = {
  EN: (place: string, one: string, other: string) => `Stated in two ways for ${place}: ${one} and ${other}.`,
  VI: (place: string, one: string, other: string) => `Được nêu theo hai cách cho ${place}: ${one} và ${other}.`,
};

function statedIn({ raw, statements }: Figure, lang: Lang): string {
  return `“${raw}” (${statements[0]?.sourceName[lang] ?? { EN: 'no source', VI: 'không có nguồn' }[lang]})`;
}

/** What curators found. One about just two figures means them; one about more does not say it of each pair. */
export const warnedOf: DoubtRule = (figures) => {
  const warnings = new Map(figures.flatMap((figure) => figure.warnings.map((warning) => [warning.id, warning])));
  return [...warnings.values()]
    .map((warning) => ({ warning, about: figures.filter((one) => one.warnings.some(({ id }) => id === warning.id)) }))
    .filter(({ about }) => about.length > 1)
    .map(({ warning: { explanation, figures: count }, about }) => {
      return { verdict: count > 2 ? 'PARTLY' : 'NOT', reason: saying(explanation), about };
    });
};

/** A sum of figures that tell of different periods. */
export const unevenSums: DoubtRule = (figures) =>
  figures
    .filter((one) => kindsOf(one.parts, (part) => part.period) > 1)
    .map((one) => ({ verdict: 'PARTLY', reason: telling(UNEVEN, joined(one.parts.map(dated), '; ')), about: [one] }));

const UNEVEN = { EN: 'A sum over different periods', VI: 'Tổng của các kỳ khác nhau' };

function dated(part: Figure): Sentence {
  return (lang) => `${quoted(part)(lang)} ${part.period ?? ''}`;
}
