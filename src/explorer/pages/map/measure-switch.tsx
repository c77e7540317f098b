import { useAddress } from '../../address/use-address.js';
import { useWords } from '../../text/use-words.js';
import { type Measure } from '../../parts/comparable.js';

import { WORDS } from './words.js';

const MEASURES: readonly Measure[] = ['value', 'rank'];

/** Colours by values or by published ranks, where there are both. */
export function MeasureSwitch({ measure }: { readonly measure: Measure }) {
  const { set } = useAddress();
  const words = useWords(WORDS);
  return (
    <div className="segments" role="group" aria-label={words.colourBy}>
      {MEASURES.map((one) => (
        <button key={one} type="button" aria-pressed={one === measure} onClick={() => set({ by: one })}>
          {words[one]}
        </button>
      ))}
    </div>
  );
}
