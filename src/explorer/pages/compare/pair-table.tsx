import { type ComparedPartsFragment, type VerdictsQuery } from '../../api/operations.generated.js';
import { useWords } from '../../text/use-words.js';
import { VerdictMark } from './verdict-box.js';
import { WORDS } from './words.js';

/** The verdict on two places. */
export type Verdict = VerdictsQuery['compare']['verdicts'][number];

interface PairTableParts {
  readonly rows: readonly ComparedPartsFragment[];
  readonly pairs: readonly Verdict[];
  readonly chosen: Verdict | undefined;
  readonly choose: (pair: Verdict) => void;
}

/** Each place against each before it: half a table. */
export function PairTable({ rows, pairs, chosen, choose }: PairTableParts) {
  const words = useWords(WORDS);
  const names = rows.map(({ place }) => place);
  return (
    <div className="pair-table">
      <table>
        <thead>
          <tr>
            <td />
            {names.slice(0, -1).map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.slice(1).map((row, index) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {names.slice(0, index + 1).map((column) => {
                const pair = pairs.find(({ places }) =>
                  [row.id, column.id].every((id) => places.some((one) => one.id === id)),
                );
                return (
                  <td key={column.id}>
                    {pair && (
                      <button
                        type="button"
                        aria-pressed={pair === chosen}
                        aria-label={`${words.pair(row.name, column.name)}: ${words.verdict[pair.verdict]}`}
                        onClick={() => choose(pair)}
                      >
                        <VerdictMark verdict={pair.verdict} />
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
