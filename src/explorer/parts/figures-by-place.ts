import { type ComparedPartsFragment } from '../api/operations.generated.js';

const HEAD = [
  'place', 'placeId', 'value', 'unit', 'bound', 'raw', 'publishedRank', 'outOf', 'rankHere', 'period', 'level', 'scope',
  'computedFrom', 'status', 'reasons', 'source', 'paragraph', 'row',
]; // prettier-ignore

/** One place with its figure, if any, and whether it may be compared. */
export interface PlacedFigure {
  readonly id: string;
  readonly name: string;
  readonly row: ComparedPartsFragment | null;
  readonly status: string;
  readonly reasons: readonly string[];
}

/** Places with their figures as a table of texts, its head first; what is missing is empty. */
export function placedFigureRows(figures: readonly PlacedFigure[]): readonly (readonly string[])[] {
  return [HEAD, ...figures.map(rowOf)];
}

function rowOf({ id, name, row, status, reasons }: PlacedFigure): readonly string[] {
  const figure = row?.observation;
  const stated = figure?.evidence[0];
  const cells: readonly (string | number | null | undefined)[] = [
    name,
    id,
    figure?.value,
    figure?.unit,
    figure?.bound,
    figure?.raw,
    figure?.rank,
    figure?.outOf,
    row?.rank,
    figure?.period,
    figure?.level,
    figure?.scope,
    row?.parts.map((part) => part.id).join('; '),
    status,
    reasons.join(' '),
    stated?.source.id,
    stated?.paragraph,
    stated?.row,
  ];
  return cells.map((cell) => String(cell ?? ''));
}
