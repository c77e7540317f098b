import { type ComparedPartsFragment, type ProvincesQuery } from '../../api/operations.generated.js';
import { type Against, type Comparison, type Measure, reasonsAgainst } from '../../parts/comparable.js';
import { shadeOf, type Shade, shades } from './shades.js';

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

function stateOf(row: ComparedPartsFragment | undefined, measure: Measure, against: Against) {
  if (row === undefined)
    return { row: null, number: null, state: 'missing', reasons: [], bounded: false } satisfies Partial<Cell>;
  const number = numberOf(row, measure);
  const reasons = against(row);
  const bound = measure === 'rank' ? row.observation.rankBound : row.observation.bound;
  const state: Cell['state'] = reasons.length > 0 || number === null ? 'not-comparable' : 'shown';
  return { row, number, state, reasons, bounded: bound !== null && bound !== 'EXACT' };
}
