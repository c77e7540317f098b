import { Reasons } from '../../parts/reasons.js';
import { useWords } from '../../text/use-words.js';
import { type Measure } from './cells.js';
import { WORDS } from './words.js';

/** What to know before comparing what the map shows. */
export function Caveats({ measure, reasons }: { readonly measure: Measure; readonly reasons: readonly string[] }) {
  const words = useWords(WORDS);
  if (measure === 'rank') return <p className="map-note">{words.ranksNote}</p>;
  if (reasons.length === 0) return null;
  return (
    <details className="map-caveats">
      <summary>
        {words.caveats} ({reasons.length})
      </summary>
      <Reasons reasons={reasons} />
    </details>
  );
}
