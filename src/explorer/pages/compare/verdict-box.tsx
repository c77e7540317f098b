import { type Comparability } from '../../api/operations.generated.js';
import { Reasons } from '../../parts/reasons.js';
import { useWords } from '../../text/use-words.js';
import { type Comparison } from './compared.js';
import { WORDS } from './words.js';

const MARKS: Readonly<Record<Comparability, string>> = { COMPARABLE: '✓', PARTLY: '≈', NOT: '✗' };

/** The verdict on all figures together, with what speaks against comparing them. */
export function VerdictBox({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords(WORDS);
  const [all] = comparison.verdicts;
  if (!all) return null;
  const alone = comparison.rows.length < 2;
  const kind = alone
    ? ''
    : all.verdict === 'COMPARABLE'
      ? ''
      : all.verdict === 'PARTLY'
        ? 'notice-doubt'
        : 'notice-failure';
  return (
    <div className={`notice ${kind}`} role="status">
      {!alone && (
        <h2>
          <VerdictMark verdict={all.verdict} /> {words.verdict[all.verdict]}
        </h2>
      )}
      {all.reasons.length === 0 ? <p>{words.nothing}</p> : <Reasons reasons={all.reasons} />}
    </div>
  );
}

/** A sign that is told apart without colours; the words stand beside it. */
export function VerdictMark({ verdict }: { readonly verdict: Comparability }) {
  return (
    <span className={`verdict verdict-${verdict.toLowerCase()}`} aria-hidden="true">
      {MARKS[verdict]}
    </span>
  );
}
