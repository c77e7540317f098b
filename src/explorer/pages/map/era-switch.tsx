import { useAddress } from '../../address/use-address.js';
import { type Era } from '../../api/operations.generated.js';
import { labelOf } from '../../text/label.js';
import { useWords } from '../../text/use-words.js';
import { VALUES } from '../../text/values.js';
import { DAYS } from '../../parts/era.js';
import { WORDS } from './words.js';

const ERAS: readonly Era[] = ['P63', 'P34'];

/** Goes to the last day of the one order or the first of the other, by the day that all views share. */
export function EraSwitch({ era }: { readonly era: Era }) {
  const { lang, set } = useAddress();
  const words = useWords(WORDS);
  return (
    <div className="segments" role="group" aria-label={words.eras}>
      {ERAS.map((one) => (
        <button key={one} type="button" aria-pressed={one === era} onClick={() => set({ asOf: DAYS[one] })}>
          {labelOf(VALUES, `Era.${one}`, lang)}
        </button>
      ))}
    </div>
  );
}
