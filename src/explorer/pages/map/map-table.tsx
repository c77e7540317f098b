import { useState } from 'react';
import { useAddress } from '../../address/use-address.js';
import { COMPARED_WORDS } from '../../parts/compared-words.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Evidence } from '../../parts/evidence.js';
import { Reasons } from '../../parts/reasons.js';
import { dayText } from '../../text/day-text.js';
import { useWords } from '../../text/use-words.js';
import { figureText } from './cell-text.js';
import { type Measure } from '../../parts/comparable.js';
import { type Cell } from './cells.js';
import { type Column, sorted, type Sorting } from './sorted.js';
import { WORDS } from './words.js';

interface MapTableParts {
  readonly cells: readonly Cell[];
  readonly measure: Measure;
  readonly active: string | null;
  readonly point: (code: string) => void;
}

const COLUMNS = ['place', 'figure', 'period'] as const;

/** What the map shows, a line for each province; those without a figure together in the last. */
export function MapTable({ cells, measure, active, point }: MapTableParts) {
  const [sorting, setSorting] = useState<Sorting>({ column: 'figure', descending: measure === 'value' });
  const shared = useWords(COMPARED_WORDS);
  const words = useWords(WORDS);
  const { lang } = useAddress();
  const known = cells.filter(({ row }) => row !== null);
  const heads: Readonly<Record<Column, string>> = {
    place: shared.place,
    figure: measure === 'rank' ? shared.rank : shared.value,
    period: shared.period,
  };
  return (
    <table className="stacking figures map-table">
      <caption>{words.table}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Head key={column} name={heads[column]} column={column} sorting={sorting} choose={setSorting} />
          ))}
          <th scope="col">{shared.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {sorted(known, sorting, lang).map((cell) => (
          <Row key={cell.id} cell={cell} heads={heads} active={cell.code === active} point={() => point(cell.code)} />
        ))}
        <Without cells={cells.filter(({ row }) => row === null)} />
      </tbody>
    </table>
  );
}

/** The provinces of which nothing is known, in one line. */
function Without({ cells }: { readonly cells: readonly Cell[] }) {
  const words = useWords(WORDS);
  if (cells.length === 0) return null;
  return (
    <tr>
      <td colSpan={4} className="map-without">
        <details>
          <summary>{words.without(cells.length)}</summary>
          <ul>
            {cells.map(({ id, name }) => (
              <li key={id}>
                <EntityLink id={id} name={name} />
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}

interface HeadParts {
  readonly name: string;
  readonly column: Column;
  readonly sorting: Sorting;
  readonly choose: (sorting: Sorting) => void;
}

function Head({ name, column, sorting, choose }: HeadParts) {
  const words = useWords(WORDS);
  const now = sorting.column === column;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={now ? direction : 'none'} className={column === 'figure' ? 'number' : undefined}>
      <button
        type="button"
        className="sort"
        title={words.sortBy(name)}
        onClick={() => choose({ column, descending: now ? !sorting.descending : column !== 'place' })}
      >
        {name} <span aria-hidden="true">{now ? (sorting.descending ? '▾' : '▴') : '▵'}</span>
      </button>
    </th>
  );
}

interface RowParts {
  readonly cell: Cell;
  readonly heads: Readonly<Record<Column, string>>;
  readonly active: boolean;
  readonly point: () => void;
}

function Row({ cell, heads, active, point }: RowParts) {
  const shared = useWords(COMPARED_WORDS);
  const words = useWords(WORDS);
  const { lang } = useAddress();
  const { row } = cell;
  const period = row?.observation.period ?? null;
  return (
    <tr className={active ? 'is-active' : undefined} onPointerEnter={point} onFocus={point}>
      <th scope="row">
        <EntityLink id={cell.id} name={cell.name} />
        {row !== null && row.parts.length > 0 && <span className="tag">{words.carried}</span>}
      </th>
      <td className="number" data-label={heads.figure}>
        {figureText(cell, words, lang) || <q lang="vi">{row?.observation.raw}</q>}
        {cell.state === 'not-comparable' && <span className="not-comparable-mark">{words.notComparable}</span>}
        <Reasons reasons={cell.reasons} />
      </td>
      <td data-label={heads.period}>{period === null ? '' : dayText(period, lang)}</td>
      <td data-label={shared.evidence}>{row && <Evidence evidence={row.observation.evidence} />}</td>
    </tr>
  );
}
