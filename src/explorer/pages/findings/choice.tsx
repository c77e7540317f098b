import { useAddress } from '../../address/use-address.js';
import { labelOf } from '../../text/label.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { VALUES } from '../../text/values.js';
import { WORDS } from './words.js';

interface ChoiceParts {
  readonly counts: readonly { readonly value: string; readonly count: number }[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** The sorts of doubts to choose from; none chosen means all. */
export function Choice({ counts, chosen, choose }: ChoiceParts) {
  const { lang } = useAddress();
  const { number } = useTexts();
  const { kind } = useWords(WORDS);
  return (
    <div role="group" aria-label={kind} className="findings-kinds">
      {counts.map(({ value, count }) => {
        const on = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            aria-pressed={on}
            onClick={() => choose(on ? chosen.filter((one) => one !== value) : [...chosen, value])}
          >
            {labelOf(VALUES, `FindingKind.${value}`, lang)} <small>{number(count)}</small>
          </button>
        );
      })}
    </div>
  );
}
