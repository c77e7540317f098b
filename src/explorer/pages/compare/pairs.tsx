import { useState } from 'react';
import {
  type ComparedPartsFragment,
  Verdicts,
  type VerdictsQuery,
  type VerdictsQueryVariables,
} from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { Reasons } from '../../parts/reasons.js';
import { useWords } from '../../text/use-words.js';
import { PairTable, type Verdict } from './pair-table.js';
import { WORDS } from './words.js';

/** With more, the API tells no longer the verdicts on all pairs. */
const MOST = 14;

interface PairsParts {
  readonly rows: readonly ComparedPartsFragment[];
  readonly question: VerdictsQueryVariables;
}

/** How far each two of the figures may be compared, and why. */
export function Pairs({ rows, question }: PairsParts) {
  const words = useWords(WORDS);
  const few = rows.length <= MOST;
  // only of those that have a figure: the others would be told of in every reason
  const places = rows.map(({ place }) => place.id);
  const asked = question.harmoniseTo == null ? { ...question, places } : question;
  const answer = useAnswer(Verdicts, asked, { when: few && rows.length > 1 });
  if (rows.length < 2) return null;
  return (
    <section aria-labelledby="compare-pairs">
      <h2 id="compare-pairs">{words.pairs}</h2>
      {few ? (
        <Answered answer={answer}>{({ compare }) => <Judged rows={rows} verdicts={compare.verdicts} />}</Answered>
      ) : (
        <p>{words.manyPairs}</p>
      )}
    </section>
  );
}

interface JudgedParts {
  readonly rows: readonly ComparedPartsFragment[];
  readonly verdicts: VerdictsQuery['compare']['verdicts'];
}

function Judged({ rows, verdicts }: JudgedParts) {
  const words = useWords(WORDS);
  const pairs = verdicts.filter(({ places }) => places.length === 2);
  const [chosen, choose] = useState<Verdict | undefined>(pairs[0]);
  const nameOf = (id: string | undefined) => rows.find(({ place }) => place.id === id)?.place.name ?? id ?? '';
  return (
    <>
      <p>
        <small>{words.pairsHint}</small>
      </p>
      <PairTable rows={rows} pairs={pairs} chosen={chosen} choose={choose} />
      {chosen && (
        <div className="pair-why" role="status">
          <h3>{`${words.pair(nameOf(chosen.places[0]?.id), nameOf(chosen.places[1]?.id))}: ${words.verdict[chosen.verdict]}`}</h3>
          {chosen.reasons.length === 0 ? <p>{words.nothing}</p> : <Reasons reasons={chosen.reasons} />}
        </div>
      )}
    </>
  );
}
