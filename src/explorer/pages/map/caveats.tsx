import { Reasons } from '../../parts/reasons.js';
import { useWords } from '../../text/use-words.js';
import { type Comparison, type Measure } from '../../parts/comparable.js';

import { WORDS } from './words.js';

/** What to know before comparing what the map shows. */
export function Caveats({ measure, comparison }: { readonly measure: Measure; readonly comparison: Comparison }) {
  const words = useWords(WORDS);
  if (measure === 'rank') return <p className="map-note">{words.ranksNote}</p>;
  if (comparison.caveats.length === 0) return null;
  return (
    <details className="map-caveats">
      <summary>
        {words.caveats} ({comparison.caveats.length})
      </summary>
      <Reasons reasons={comparison.caveats.map(({ reason }) => reason)} />
    </details>
  );
}
