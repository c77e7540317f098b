import { useAddress } from '../../address/use-address.js';
import { type TraceChainQuery, type FrontierReason } from '../../api/operations.generated.js';
import { EntityLink } from '../../parts/entity-link.js';
import { useWords } from '../../text/use-words.js';
import { questionOf } from './question.js';
import { WORDS } from './words.js';

type Stopped = TraceChainQuery['trace']['frontier'];

const REASONS: readonly FrontierReason[] = ['MAX_DEPTH', 'FAN_OUT_CAP', 'NOT_VALID_THEN', 'NO_FURTHER_FACT'];
const DEEPEST = 8;

/** Where the search stopped, a list for each reason. */
export function Frontier({ frontier }: { readonly frontier: Stopped }) {
  const words = useWords(WORDS);
  return (
    <section aria-labelledby="frontier" className="trace-frontier">
      <h2 id="frontier">{words.frontier}</h2>
      {REASONS.map((reason) => {
        const stopped = frontier.filter((one) => one.reason === reason);
        return stopped.length > 0 && <Reason key={reason} reason={reason} stopped={stopped} />;
      })}
    </section>
  );
}

function Reason({ reason, stopped }: { readonly reason: FrontierReason; readonly stopped: Stopped }) {
  const { path, param, set } = useAddress();
  const words = useWords(WORDS);
  const { maxDepth } = questionOf(path, param);
  return (
    <div>
      <h3>{words.reasons[reason]}</h3>
      <ul>
        {stopped.map(({ entity, hidden }) => (
          <li key={entity.id}>
            <EntityLink id={entity.id} name={entity.name} /> {hidden > 0 && <small>({words.hidden(hidden)})</small>}
          </li>
        ))}
      </ul>
      {reason === 'MAX_DEPTH' && maxDepth < DEEPEST && (
        <button type="button" onClick={() => set({ maxDepth: String(maxDepth + 1) })}>
          {words.deeper}
        </button>
      )}
    </div>
  );
}
