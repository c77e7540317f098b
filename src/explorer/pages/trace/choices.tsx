import { useAddress } from '../../address/use-address.js';
import { type TraceCountsQuery } from '../../api/operations.generated.js';
import { useWords } from '../../text/use-words.js';
import { GOALS, type Question } from './question.js';
import { WORDS } from './words.js';

interface ChoicesParts {
  readonly question: Question;
  /** How many entities each question leads to, the start among them; undefined: not asked, because this one leads somewhere. */
  readonly counts: TraceCountsQuery | undefined;
}

/** What is asked of a trace. */
export function Choices({ question, counts }: ChoicesParts) {
  const { set } = useAddress();
  const words = useWords(WORDS);
  return (
    <div className="trace-choices">
      <div role="group" aria-label={words.goal} className="trace-goals">
        {GOALS.map((goal) => (
          <button
            key={goal}
            type="button"
            aria-pressed={goal === question.goal}
            onClick={() => set({ goal, at: null })}
          >
            {words.goals[goal]} {counts && <small>{Math.max(0, counts[goal].nodeCount - 1)}</small>}
          </button>
        ))}
      </div>
      <DepthChoice maxDepth={question.maxDepth} />
      {(['implied', 'planned'] as const).map((sort) => (
        <label key={sort}>
          <input
            type="checkbox"
            checked={question[sort]}
            onChange={({ target }) => set({ [sort]: target.checked ? null : 'no' }, { replace: true })}
          />{' '}
          {words[sort]}
        </label>
      ))}
      <p>{words.lead[question.goal]}</p>
    </div>
  );
}

export function DepthChoice({ maxDepth }: { readonly maxDepth: number }) {
  const { set } = useAddress();
  const words = useWords(WORDS);
  return (
    <label>
      {words.maxDepth}{' '}
      <select value={maxDepth} onChange={({ target }) => set({ maxDepth: target.value }, { replace: true })}>
        {[1, 2, 3, 4, 5, 6, 7, 8].map((depth) => (
          <option key={depth}>{depth}</option>
        ))}
      </select>
    </label>
  );
}
