import { after, firstDay, shifted } from '../../model/partial-date.js';
import { kindsOf, listed, quoted, type Doubt, type DoubtRule } from './doubt.js';
import { type Figure } from './figure.js';

export const unknownPeriods: DoubtRule = (figures) =>
  figures
    .filter((figure) => figure.period === null)
    .map((one) => ({ verdict: 'PARTLY', reason: `No period is told: ${quoted(one)}.`, about: [one] }));

/** More than twelve months between the last days of two periods. */
export const periodsApart: DoubtRule = (figures) => {
  const dated = figures.flatMap((figure) =>
    figure.period === null ? [] : [{ figure, end: firstDay(after(figure.period)) }],
  );
  const [first, ...others] = dated.sort((one, other) => one.end.localeCompare(other.end));
  const last = others.at(-1);
  if (!first || !last || last.end <= shifted(first.end, 1)) return [];
  const periods = listed([first.figure, last.figure], (one) => one.period ?? '');
  return [{ verdict: 'PARTLY', reason: `More than 12 months lie between the periods: ${periods}.` }];
};

/** A stock beside a flow, or flows of spans that differ in length. What adds up cannot be compared then at all. */
export const differentSpans: DoubtRule = (figures, { additivity }) => {
  const verdict: Doubt['verdict'] = additivity === 'SUM' ? 'NOT' : 'PARTLY';
  const known = figures.filter((one) => one.periodKind !== 'UNKNOWN');
  if (kindsOf(known, (one) => one.periodKind) > 1) {
    return [
      { verdict, reason: `Some are told of a moment, others of a span: ${listed(known, (one) => one.periodKind)}.` },
    ];
  }
  const flows = known.filter((one) => one.periodKind === 'DURING' && one.period !== null);
  if (kindsOf(flows, monthsOf) < 2) return [];
  return [{ verdict, reason: `Spans of different length: ${listed(flows, (one) => `${monthsOf(one)} months`)}.` }];
};

const DAYS_IN_A_MONTH = 30.44;

/** The length of a figure's span, in whole months. */
function monthsOf({ period, periodFrom }: Figure): number {
  const days = (date: string) => Date.parse(`${firstDay(date)}T00:00:00Z`) / 86_400_000;
  const end = period ?? '';
  return Math.round((days(after(end)) - days(periodFrom ?? end)) / DAYS_IN_A_MONTH);
}
