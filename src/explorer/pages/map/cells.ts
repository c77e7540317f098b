import { type ComparedPartsFragment, type FiguresByPlaceQuery, type ProvincesQuery } from '../../api/operations.js';
import { shadeOf, type Shade, shades } from './shades.js';

/** What a map can be coloured by: the values, or the ranks that a source gave. */
export type Measure = 'value' | 'rank';

/** A province on the map with what is known of it. */
export interface Cell {
  readonly id: string;
  readonly name: string;
  /** The statistical office's code in the era. */
  readonly code: string;
  /** Null: nothing is known. */
  readonly row: ComparedPartsFragment | null;
  /** The number it is coloured by; null: there is none. */
  readonly number: number | null;
  readonly state: 'shown' | 'not-comparable' | 'missing';
  /** Why it is not comparable. */
  readonly reasons: readonly string[];
  /** True: the number bounds the truth. */
  readonly bounded: boolean;
  /** Null unless shown. */
  readonly shade: Shade | null;
}

type Comparison = FiguresByPlaceQuery['compare'];

/** By what most rows can be coloured: by value unless more of them have a rank. */
export function measureOf(rows: readonly ComparedPartsFragment[]): Measure {
  const having = (measure: Measure) => rows.filter((row) => numberOf(row, measure) !== null).length;
  return having('rank') > having('value') ? 'rank' : 'value';
}

export function numberOf({ observation }: ComparedPartsFragment, measure: Measure): number | null {
  return measure === 'rank' ? observation.rank : observation.value;
}

/** The provinces with their figures, and the classes into which those shown fall. */
export interface Cells {
  readonly cells: readonly Cell[];
  readonly shades: readonly Shade[];
}

export function cellsOf(
  provinces: ProvincesQuery['provinces']['nodes'],
  comparison: Comparison | undefined,
  measure: Measure,
  otherYear: (year: string) => string,
): Cells {
  const rows = new Map((comparison?.rows ?? []).map((row) => [row.place.id, row]));
  const against = reasonsAgainst(comparison, measure, otherYear);
  const plain = provinces.map(({ id, name, identifiers }) => {
    const code = identifiers.find(({ scheme }) => scheme === 'gso')?.value ?? '';
    return { id, name, code, ...stateOf(rows.get(id), measure, against) };
  });
  const numbers = plain.flatMap(({ state, number }) => (state === 'shown' && number !== null ? [number] : []));
  const classes = shades(numbers, measure === 'rank');
  const cells = plain.map((cell) => ({
    ...cell,
    shade: cell.state === 'shown' && cell.number !== null ? (shadeOf(cell.number, classes) ?? null) : null,
  }));
  return { cells, shades: classes };
}

type Against = (row: ComparedPartsFragment) => readonly string[];

function stateOf(row: ComparedPartsFragment | undefined, measure: Measure, against: Against) {
  if (row === undefined)
    return { row: null, number: null, state: 'missing', reasons: [], bounded: false } satisfies Partial<Cell>;
  const number = numberOf(row, measure);
  const reasons = against(row);
  const bound = measure === 'rank' ? row.observation.rankBound : row.observation.bound;
  const state: Cell['state'] = reasons.length > 0 || number === null ? 'not-comparable' : 'shown';
  return { row, number, state, reasons, bounded: bound !== null && bound !== 'EXACT' };
}

/** Values are not comparable when the API says so of the place and gives it no rank among the others; ranks when they are of another year than most. */
function reasonsAgainst(
  comparison: Comparison | undefined,
  measure: Measure,
  otherYear: (year: string) => string,
): Against {
  const { rows = [], caveats = [] } = comparison ?? {};
  if (rows.length < 2) return () => [];
  if (measure === 'rank') {
    const usual = mostCommon(rows.map(yearOf));
    return (row) => (yearOf(row) === usual ? [] : [otherYear(yearOf(row))]);
  }
  const grave = caveats.filter(({ verdict }) => verdict === 'NOT');
  return (row) =>
    row.rank === null
      ? grave.filter(({ places }) => places.some(({ id }) => id === row.place.id)).map(({ reason }) => reason)
      : [];
}

function yearOf({ observation }: ComparedPartsFragment): string {
  return observation.period?.slice(0, 4) ?? '';
}

function mostCommon(texts: readonly string[]): string {
  const times = (text: string) => texts.filter((one) => one === text).length;
  return texts.reduce((best, text) => (times(text) > times(best) ? text : best), '');
}
