import { useId } from 'react';
import { useAddress } from '../../address/use-address.js';
import { type Era } from '../../api/operations.generated.js';
import { labelOf } from '../../text/label.js';
import { useWords } from '../../text/use-words.js';
import { VALUES } from '../../text/values.js';
import { WORDS } from './words.js';

const ERAS: readonly Era[] = ['P63', 'P34'];

/** The order into which all places are brought, as the address says it; null: none. */
export function harmoniseAsked(text: string | null): Era | null {
  return ERAS.find((era) => era === text) ?? null;
}

/** Whether figures are carried over the merger of 2025, sums with their parts. */
export function HarmoniseChoice() {
  const { lang, param, set } = useAddress();
  const words = useWords(WORDS);
  const id = useId();
  return (
    <div className="year-choice">
      <label htmlFor={id}>{words.harmonise}</label>
      <select
        id={id}
        value={harmoniseAsked(param('into')) ?? ''}
        onChange={({ target }) => set({ into: target.value })}
      >
        <option value="">{words.asTheyAre}</option>
        {ERAS.map((era) => (
          <option key={era} value={era}>
            {labelOf(VALUES, `Era.${era}`, lang)}
          </option>
        ))}
      </select>
    </div>
  );
}
