import { type Lang } from '../lang.js';
import { kindsOf, type Doubt, type DoubtRule } from './doubt.js';
import { type Figure } from './figure.js';
import { joined, listed, quoted, telling, type Sentence } from './sentence.js';
import { absent, boundTerm } from './terms.js';

/** Figures without a number stand beside no number, and ranks alone tell an order only. */
export const missingValues: DoubtRule = (figures) => {
  const without = figures.filter((figure) => figure.value === null);
  const someHave = without.length < figures.length;
  const worded = without.filter((figure) => figure.rank === null);
  const ranked = without.filter((figure) => figure.rank !== null);
  const inWords = worded.map((one): Doubt => ({
    verdict: 'NOT',
    reason: telling(IN_WORDS, quoted(one)),
    about: [one],
  }));
  if (ranked.length === 0) return inWords;
  const reason = telling(someHave ? RANK_ONLY : RANKS_ONLY, joined(ranked.map(quoted), '; '));
  return [...inWords, { verdict: someHave ? 'NOT' : 'PARTLY', reason, about: ranked }];
};

const IN_WORDS = { EN: 'Told in words, without a number', VI: 'Nêu bằng lời, không có con số' };
const RANK_ONLY = { EN: 'Only a rank is told, no value', VI: 'Chỉ nêu thứ hạng, không nêu giá trị' };
const RANKS_ONLY = {
  EN: 'Only ranks are told, an order without values',
  VI: 'Chỉ nêu thứ hạng: biết thứ tự, không biết giá trị',
};

/** Ranks among different fields say nothing of each other. Asks only figures of which nothing but the rank is told. */
export const ranksApart: DoubtRule = (figures) => {
  const ranked = figures.filter((figure) => figure.value === null && figure.rank !== null);
  const bounded = ranked.filter((figure) => figure.rankBound !== null && figure.rankBound !== 'EXACT');
  const doubts = bounded.map((one): Doubt => ({
    verdict: 'PARTLY',
    reason: boundTold(RANK_BOUND, one.rankBound, one),
    about: [one],
  }));
  if (kindsOf(ranked, (one) => one.outOf) > 1)
    return [...doubts, { verdict: 'NOT', reason: fields(ranked), about: ranked }];
  return kindsOf(ranked, (one) => one.rankAmong ?? '') > 1
    ? [...doubts, { verdict: 'PARTLY', reason: peers(ranked), about: ranked }]
    : doubts;
};

function fields(ranked: readonly Figure[]): Sentence {
  const counts = listed(ranked, ({ outOf }, lang) => (outOf === null ? absent('told', lang) : String(outOf)));
  return telling({ EN: 'Ranked among different numbers', VI: 'Được xếp hạng giữa số lượng khác nhau' }, counts);
}

function peers(ranked: readonly Figure[]): Sentence {
  const among = listed(ranked, ({ rankAmong }, lang) => rankAmong ?? absent('told', lang));
  return telling({ EN: 'Ranked among', VI: 'Được xếp hạng trong' }, among);
}

export const boundedValues: DoubtRule = (figures) =>
  figures
    .filter((figure) => figure.value !== null && figure.bound !== null && figure.bound !== 'EXACT')
    .map((one) => ({ verdict: 'PARTLY', reason: boundTold(VALUE_BOUND, one.bound, one), about: [one] }));

/** `Beginning (nearly): A “gần 5”.` */
function boundTold(
  beginning: Readonly<Record<Lang, (bound: string) => string>>,
  bound: string | null,
  figure: Figure,
): Sentence {
  return (lang) => `${beginning[lang](boundTerm(bound, lang))}: ${quoted(figure)(lang)}.`;
}

const RANK_BOUND = {
  EN: (bound: string) => `The rank is a bound (${bound})`,
  VI: (bound: string) => `Thứ hạng là một giới hạn (${bound})`,
};
const VALUE_BOUND = {
  EN: (bound: string) => `A bound (${bound}), no exact value`,
  VI: (bound: string) => `Là một giới hạn (${bound}), không phải giá trị đúng`,
};

export const differentUnits: DoubtRule = (figures) => {
  const valued = figures.filter((figure) => figure.value !== null);
  if (kindsOf(valued, (one) => one.unit ?? '') < 2) return [];
  return [
    {
      verdict: 'NOT',
      reason: telling({ EN: 'Different units', VI: 'Đơn vị tính khác nhau' }, units(valued)),
      about: valued,
    },
  ];
};

/** In which unit each is told. */
export function units(figures: readonly Figure[]): Sentence {
  return listed(figures, ({ unit }, lang) => unit ?? absent('told', lang));
}

/** A share whose whole is printed beside one whose whole is not. */
export const unknownWholes: DoubtRule = (figures, { additivity }) => {
  if (additivity !== 'WEIGHTED_MEAN') return [];
  const having = figures.filter((one) => one.denominator !== null);
  if (having.length === 0 || having.length === figures.length) return [];
  const wholes = listed(figures, ({ denominator }, lang) =>
    denominator === null ? absent('printed', lang) : String(denominator),
  );
  return [{ verdict: 'PARTLY', reason: telling(WHOLES, wholes) }];
};

const WHOLES = {
  EN: 'The whole of which it is a share is printed for some only',
  VI: 'Chỉ một số nơi in ra tổng thể mà tỷ lệ được tính trên đó',
};
