import { type Typed } from './typed.js';
import { type Hit } from './hit.js';

/** From here on a hit is what was meant. */
const SURE = 0.8;

/** Whether something was found as well that typing mistakes need not be thought of. */
export function isSure(hits: readonly Hit[]): boolean {
  return hits.some(({ score, why }) => score >= SURE && why[0]?.kind !== 'FUZZY');
}

/**
 * The name nearest to what was typed, when no hit is surely meant: that of the best hit, if it was found in spite of a mistake, and other
 * than what was typed. Null otherwise.
 */
export function didYouMean(typed: Typed, [best]: readonly Hit[]): string | null {
  const [reason] = best?.why ?? [];
  if (!best || reason?.kind !== 'FUZZY') return null;
  const exact = best.why.some(({ kind, score }) => kind !== 'FUZZY' && score >= SURE);
  return exact || reason.text === typed.text.trim() ? null : reason.text;
}
