import { after, firstDay, shifted } from '../../model/partial-date.js';
import { kindsOf, type Doubt, type DoubtRule } from './doubt.js';
import { type Figure } from './figure.js';
import { listed, quoted, telling, type Sentence } from './sentence.js';
import { periodKindTerm } from './terms.js';

export const unknownPeriods: DoubtRule = (figures) =>
  figures
    .filter((figure) => figure.period === null)
    .map((one) => ({ verdict: 'PARTLY', reason: telling(NO_PERIOD, quoted(one)), about: [one] }));

const NO_PERIOD = { EN: 'No period is told', VI: 'Không nêu kỳ' };

/** More than twelve months between the last days of two periods. */
export const periodsApart: DoubtRule = (figures) => {
  const dated = figures.flatMap((figure) =>
    figure.period === null ? [] : [{ figure, end: firstDay(after(figure.period)) }],
  );
  const [first, ...others] = dated.sort((one, other) => one.end.localeCompare(other.end));
  const last = others.at(-1);
  if (!first || !last || last.end <= shifted(first.end, 1)) return [];
  const periods = listed([first.figure, last.figure], (one) => one.period ?? '');
  return [{ verdict: 'PARTLY', reason: telling(APART, periods) }];
};

const APART = { EN: 'More than 12 months lie between the periods', VI: 'Các kỳ cách nhau hơn 12 tháng' };

/** A stock beside a flow, or flows of spans that differ in length. What adds up cannot be compared then at all. */
export const differentSpans: DoubtRule = (figures, { additivity }) => {
  const verdict: Doubt['verdict'] = additivity === 'SUM' ? 'NOT' : 'PARTLY';
  const known = figures.filter((one) => one.periodKind !== 'UNKNOWN');
  if (kindsOf(known, (one) => one.periodKind) > 1) {
    return [{ verdict, reason: telling(STOCK_AND_FLOW, periodKinds(known)) }];
  }
  const flows = known.filter((one) => one.periodKind === 'DURING' && one.period !== null);
  if (kindsOf(flows, monthsOf) < 2) return [];
  return [
    {
      verdict,
      reason: telling(
        UNEVEN,
        listed(flows, (one, lang) => MONTHS[lang](monthsOf(one))),
      ),
    },
  ];
};

const STOCK_AND_FLOW = {
  EN: 'Some are told of a moment, others of a span',
  VI: 'Có số tại một thời điểm, có số của cả kỳ',
};
const UNEVEN = { EN: 'Spans of different length', VI: 'Độ dài của kỳ khác nhau' };
const MONTHS = {
  EN: (count: number) => `${count} ${count === 1 ? 'month' : 'months'}`,
  VI: (count: number) => `${count} tháng`,
};

/** Which figures tell of a moment and which of a span. */
export function periodKinds(figures: readonly Figure[]): Sentence {
  return listed(figures, (one, lang) => periodKindTerm(one.periodKind, lang));
}

const DAYS_IN_A_MONTH = 30.44;

/** The length of a figure's span, in whole months. */
function monthsOf({ period, periodFrom }: Figure): number {
  const days = (date: string) => Date.parse(`${firstDay(date)}T00:00:00Z`) / 86_400_000;
  const end = period ?? '';
  return Math.round((days(after(end)) - days(periodFrom ?? end)) / DAYS_IN_A_MONTH);
}
