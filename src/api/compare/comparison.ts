import { BadInput } from '../../errors.js';
import { type Read } from '../../graph/reader.js';
import { PAGE } from '../../model/page-size.js';
import { chosenFigures, isWithin } from './chosen-figures.js';
import { type ComparedIndicator, type ComparedPlace, type Era, type Figure } from './figure.js';
import { harmonised, of, type Harmonised, type Target } from './harmonised.js';
import { readAsked, readFigures, type Asked } from './reading.js';
import { type CompareRequest } from './request.js';
import { notesOnMissing, notesOnOthers } from './notes.js';
import { ranksOf } from './ranks.js';
import { saying, type Sentence } from './sentence.js';

/** The answer of `compare`, before anything that the client selects below it is loaded. */
export interface Comparison {
  readonly indicator: ComparedIndicator;
  readonly rows: readonly Row[];
  /** What is to be said of places without a figure, or with several. */
  readonly notes: readonly Sentence[];
}

export interface Row {
  readonly figure: Figure;
  readonly rank: number | null;
}

/** Compares: two reads, however many places. Throws BadInput. */
export async function comparisonOf(read: Read, request: CompareRequest): Promise<Comparison> {
  const asked = await readAsked(read, request);
  const all = await readFigures(read, asked.indicator, placesIn(asked), request.asOf);
  const candidates = all.filter((figure) => isWithin(figure, request.span));
  const figures = chosenFigures(candidates);
  const found = request.era === null ? plain(asked, figures) : harmonisedRows(asked, request.era, figures);
  const rows = found.filter((one) => typeof one !== 'function');
  if (rows.length > PAGE.most) {
    const hint = `Give at most ${PAGE.most} of them in places.`;
    throw new BadInput(`withinPlace: ${rows.length} of its parts have a figure`, hint);
  }
  const ranks = ranksOf(rows, asked.indicator);
  return {
    indicator: asked.indicator,
    rows: rows.map((figure) => ({ figure, rank: ranks.get(figure.place.id) ?? null })),
    notes: [...notesOnMissing(found), ...notesOnOthers(rows, candidates)],
  };
}

function placesIn({ places }: Asked): readonly ComparedPlace[] {
  return places.flatMap(({ place, targets }) => [
    place,
    ...targets.flatMap((target) => [target.place, ...target.changes.map(({ other }) => other)]),
  ]);
}

/** The figure of each place, or why there is none. */
function plain({ places }: Asked, figures: ReadonlyMap<string, Figure>): readonly Harmonised[] {
  const unique = new Map(places.map(({ place }) => [place.id, place]));
  return [...unique.values()].map((place) => {
    if (!place.held) return of(place, saying(ABSENT));
    return figures.get(place.id) ?? of(place, saying(NO_FIGURE));
  });
}

/** The same for the units of one era that the places are or became, each once. */
function harmonisedRows(
  { places, indicator }: Asked,
  era: Era,
  figures: ReadonlyMap<string, Figure>,
): readonly Harmonised[] {
  const targets = new Map<string, Target>(
    places.flatMap((one) => one.targets.map((target) => [target.place.id, target])),
  );
  const lost = places.filter((one) => one.targets.length === 0);
  return [
    ...[...targets.values()].map((target) => harmonised(target, era, figures, indicator)),
    ...lost.map(({ place }) => of(place, saying(NO_COUNTERPART))),
  ];
}

const ABSENT = { EN: 'it did not exist on the day asked for.', VI: 'chưa có hoặc không còn vào ngày được hỏi.' };
const NO_FIGURE = {
  EN: 'no figure is known, or none in the time asked for.',
  VI: 'không có số liệu, hoặc không có trong thời gian được hỏi.',
};
const NO_COUNTERPART = {
  EN: 'no unit of the other era is recorded for it.',
  VI: 'không ghi nhận đơn vị nào của thời kỳ kia tương ứng.',
};
