import { Evidence } from '../../parts/evidence.js';
import { EntityLink } from '../../parts/entity-link.js';
import { useAddress } from '../../address/use-address.js';
import { dayText } from '../../text/day-text.js';
import { useWords } from '../../text/use-words.js';
import { figureText } from './cell-text.js';
import { type Cell } from './cells.js';
import { Reasons } from '../../parts/reasons.js';
import { WORDS } from './words.js';

/** The province pointed at: its figure, when it held, who says so. Its room is kept, so that nothing jumps. */
export function FigureCard({ cell }: { readonly cell: Cell | undefined }) {
  const words = useWords(WORDS);
  return (
    <div className="map-card" aria-live="off">
      {cell ? <Known cell={cell} /> : <p className="map-hint">{words.hint}</p>}
    </div>
  );
}

function Known({ cell }: { readonly cell: Cell }) {
  const words = useWords(WORDS);
  const { lang } = useAddress();
  const { row, state, reasons } = cell;
  const period = row?.observation.period ?? null;
  return (
    <>
      <h2>
        <EntityLink id={cell.id} name={cell.name} />
      </h2>
      {row === null ? (
        <p className="map-card-none">{words.missing}</p>
      ) : (
        <>
          <p className="map-card-figure">
            {figureText(cell, words, lang) || <q lang="vi">{row.observation.raw}</q>}
            {period !== null && <small> {dayText(period, lang)}</small>}
          </p>
          {state === 'not-comparable' && (
            <p className="map-card-not">
              {words.notComparable}
              {cell.number === null && reasons.length === 0 && `: ${words.noNumber}`}
            </p>
          )}
          <Reasons reasons={reasons} />
          {row.parts.length > 0 && <p className="map-card-carried">{words.carriedNote}</p>}
          <Evidence evidence={row.observation.evidence} />
        </>
      )}
    </>
  );
}
