import { after, firstDay, type PartialDate } from '../../model/partial-date.js';
import { isOwn, subjectKey, type Figure } from './figure.js';

/** From the first day of `from` until the day before `to`; null: open. */
export interface Span {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** Whether the last day, month or year of a figure lies at least partly in a span. A figure without a period is in none but the open one. */
export function isWithin({ period }: Figure, { from, to }: Span): boolean {
  if (from === null && to === null) return true;
  if (period === null) return false;
  return (
    (from === null || firstDay(from) < firstDay(after(period))) && (to === null || firstDay(period) < firstDay(to))
  );
}

/**
 * The figure of each place, by place: one with a number before one without; about the place itself before one about something in it; at the level
 * that most places have; without restriction; of the latest period; at last by id. What other sources state of the same thing goes with it.
 */
export function chosenFigures(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  const common = commonLevel(figures);
  const chosen = new Map<string, Figure>();
  for (const figure of figures) {
    const known = chosen.get(figure.place.id);
    if (!known || isBetter(figure, known, common)) chosen.set(figure.place.id, figure);
  }
  return new Map([...chosen].map(([place, figure]) => [place, { ...figure, rivals: rivalsOf(figure, figures) }]));
}

function isBetter(one: Figure, other: Figure, common: string | undefined): boolean {
  const [left, right] = [one, other].map((figure) => keysOf(figure, common));
  const index = left?.findIndex((key, at) => key !== right?.[at]) ?? -1;
  const [ours = '', theirs = ''] = [left?.[index], right?.[index]];
  return index >= 0 ? ours > theirs : one.id < other.id;
}

/** What a figure is chosen by, weightiest first; greater is better. */
function keysOf(figure: Figure, common: string | undefined): readonly (number | string)[] {
  const is = (condition: boolean) => (condition ? 1 : 0);
  return [
    is(figure.value !== null),
    is(isOwn(figure)),
    is(figure.level === common),
    is(figure.scope === null),
    figure.period === null ? '' : firstDay(after(figure.period)),
  ];
}

/** The level at which most places have a number of their own; of two, that of the province. */
function commonLevel(figures: readonly Figure[]): string | undefined {
  const places = new Map<string, Set<string>>();
  for (const { level, value, place } of figures.filter(isOwn)) {
    if (level === null || value === null) continue;
    places.set(level, (places.get(level) ?? new Set()).add(place.id));
  }
  const weight = (level: string) => (places.get(level)?.size ?? 0) + (level === 'PROVINCE' ? 0.5 : 0);
  return [...places.keys()].sort((one, other) => weight(other) - weight(one) || one.localeCompare(other))[0];
}

/** Exact values of the same thing in the same period that differ from a figure's. */
function rivalsOf(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  const thing = (one: Figure) =>
    JSON.stringify([one.place.id, subjectKey(one), one.unit, one.level, one.scope, one.period, one.periodFrom]);
  const isExact = (one: Figure) => one.value !== null && (one.bound === null || one.bound === 'EXACT');
  if (!isExact(figure)) return [];
  return figures.filter((one) => isExact(one) && one.value !== figure.value && thing(one) === thing(figure));
}
