import { type Lang } from '../../address/lang.js';
import { type Cell } from './cells.js';

export type Column = 'place' | 'figure' | 'period';

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** The provinces in the order asked for, what has no figure at the end; equals by name. */
export function sorted(cells: readonly Cell[], { column, descending }: Sorting, lang: Lang): readonly Cell[] {
  const byName = new Intl.Collator(lang).compare;
  const turn = descending ? -1 : 1;
  return [...cells].sort((a, b) => {
    if (column === 'place') return turn * byName(a.name, b.name);
    const [one, other] = [keyOf(a, column), keyOf(b, column)];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a.name, b.name);
    return turn * (one < other ? -1 : Number(one > other)) || byName(a.name, b.name);
  });
}

function keyOf({ number, row }: Cell, column: 'figure' | 'period'): number | string | null {
  return column === 'figure' ? number : (row?.observation.period ?? null);
}
