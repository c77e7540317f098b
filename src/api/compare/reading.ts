import { BadInput } from '../../errors.js';
import { type Read } from '../../graph/reader.js';
import { spanOf } from '../../query/as-of.js';
import { type ComparedIndicator, type ComparedPlace, type Figure, type Statement } from './figure.js';
import { type Target } from './harmonised.js';
import { type CompareRequest } from './request.js';
import { figuresStatement, placesStatement } from './statements.js';

/** A place asked for, and the units of the other era that stand for it. */
interface AskedPlace {
  readonly place: ComparedPlace;
  readonly targets: readonly Target[];
}

export interface Asked {
  readonly indicator: ComparedIndicator;
  readonly places: readonly AskedPlace[];
}

// rows as the statements build them
type PlaceRow = readonly [id: string, labels: readonly string[], name: string, nameEn: string, era: 'P63' | 'P34'];
type ChangeRow = readonly [part: Target['changes'][number]['part'], place: PlaceRow];
type AskedRow = readonly [
  asked: string,
  place: PlaceRow,
  held: boolean,
  targets: readonly (readonly [PlaceRow, readonly ChangeRow[]])[],
];
type IndicatorRow = readonly [
  id: string,
  name: string,
  nameEn: string,
  unit: string | null,
  ComparedIndicator['additivity'],
];
type FigureRow = readonly [
  place: string,
  properties: Omit<Figure, 'place' | 'subjects' | 'statements' | 'warnings' | 'rivals' | 'parts'>,
  subjects: readonly (readonly [id: string, name: string, nameEn: string])[],
  statements: readonly StatementRow[],
  warnings: readonly (readonly [id: string, explanation: string, explanationEn: string, figures: number])[],
];
type StatementRow = readonly [
  source: string,
  name: string,
  nameEn: string,
  file: string | null,
  sha256: string | null,
  paragraph: number | null,
  row: string | null,
  raw: string | null,
];

/** Finds the indicator and the places of a request, in the order asked for: one read. Throws BadInput where there are none. */
export async function readAsked(read: Read, request: CompareRequest): Promise<Asked> {
  const { indicator, places, within, asOf, era } = request;
  const shape = { dated: asOf !== null, harmonised: era !== null, within: within !== undefined };
  const parameters = {
    indicator,
    places: places ?? [],
    within: within ?? null,
    era,
    ...(asOf === null ? {} : spanOf(asOf)),
  };
  const [row] = (await read(placesStatement(shape), parameters)) as readonly (readonly [
    IndicatorRow,
    readonly AskedRow[] | null,
  ])[];
  if (!row)
    throw new BadInput(
      `indicator: there is no indicator "${indicator}"`,
      'Give the id of an indicator: `indicators` lists them, `search` with kinds: [INDICATOR] finds them.',
    );
  const [[id, name, nameEn, unit, additivity], found] = row;
  if (found === null) throw unknownPlaces('withinPlace', [within ?? '']);
  const known = new Map(found.map((one) => [one[0], one]));
  const unknown = (places ?? []).filter((one) => !known.has(one));
  if (unknown.length > 0) throw unknownPlaces('places', unknown);
  const ordered = places?.map((one) => known.get(one)).filter((one) => one !== undefined) ?? found;
  return { indicator: { id, name: { VI: name, EN: nameEn }, unit, additivity }, places: ordered.map(askedPlaceOf) };
}

/** Reads the figures of an indicator in some places: one read. */
export async function readFigures(
  read: Read,
  indicator: ComparedIndicator,
  places: readonly ComparedPlace[],
  asOf: string | null,
): Promise<readonly Figure[]> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const parameters = { indicator: indicator.id, places: [...byId.keys()], ...(asOf === null ? {} : spanOf(asOf)) };
  const rows = (await read(figuresStatement({ dated: asOf !== null }), parameters)) as readonly FigureRow[];
  return rows.flatMap((row) => {
    const place = byId.get(row[0]);
    return place ? [figureOf(row, place, indicator)] : [];
  });
}

function unknownPlaces(argument: string, ids: readonly string[]): BadInput {
  const named = ids
    .slice(0, 5)
    .map((id) => `"${id}"`)
    .join(', ');
  return new BadInput(`${argument}: there is no place ${named}`, 'Give ids of places, such as "province:nghe-an".');
}

function askedPlaceOf([, place, held, targets]: AskedRow): AskedPlace {
  return {
    place: placeOf(place, held),
    targets: targets.map(([target, changes]) => ({
      place: placeOf(target, true),
      changes: changes.map(([part, other]) => ({ part, other: placeOf(other, true) })),
    })),
  };
}

function placeOf([id, labels, name, nameEn, era]: PlaceRow, held: boolean): ComparedPlace {
  const kind = labels.find((label) => label !== 'Entity' && label !== 'Place') ?? 'Place';
  const plain = { VI: name, EN: nameEn };
  const label = era === 'P34' ? { VI: `${name} (từ 2025)`, EN: `${nameEn} (since 2025)` } : plain;
  return { id, kind, name: plain, label, era, held };
}

function figureOf(
  [, properties, subjects, statements, warnings]: FigureRow,
  place: ComparedPlace,
  { unit }: ComparedIndicator,
): Figure {
  return {
    ...properties,
    place,
    unit: properties.unit ?? unit,
    subjects: subjects.map(([id, name, nameEn]) => ({ id, name: { VI: name, EN: nameEn } })),
    statements: statements.map(statementOf),
    warnings: warnings.map(([id, VI, EN, figures]) => ({ id, explanation: { VI, EN }, figures })),
    rivals: [],
    parts: [],
  };
}

function statementOf([source, VI, EN, file, sha256, paragraph, row, raw]: StatementRow): Statement {
  return { source, sourceName: { VI, EN }, file, sha256, paragraph, row, raw };
}
