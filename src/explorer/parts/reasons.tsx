import { useAddress } from '../address/use-address.js';
import { type ComparedPartsFragment } from '../api/operations.js';
import { reasonText } from '../text/reason-text.js';

interface ReasonsParts {
  /** As the API tells them. */
  readonly reasons: readonly string[];
  /** The figures they are about, whose places they name. */
  readonly rows?: readonly ComparedPartsFragment[];
}

/** Why figures are not, or not wholly, comparable. */
export function Reasons({ reasons, rows = [] }: ReasonsParts) {
  const { lang } = useAddress();
  return (
    reasons.length > 0 && (
      <ul className="reasons">
        {reasons.map((reason) => {
          const { text, lang: written } = reasonText(reason, lang, rows);
          return (
            <li key={reason} lang={written}>
              {text.length > LONG ? (
                <details>
                  <summary>{`${text.slice(0, text.lastIndexOf(' ', SHORT))} …`}</summary>
                  {text}
                </details>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ul>
    )
  );
}

/** From how many letters on a reason opens on demand, and with how many it is announced. */
const LONG = 320;
const SHORT = 160;
