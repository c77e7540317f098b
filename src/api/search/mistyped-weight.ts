import { edits, editsAllowed } from './edits.js';

/** What a word is worth as another with typing mistakes; 0: it is another. */
export function mistypedWeight(ours: string, theirs: string): number {
  const allowed = editsAllowed(Math.min(ours.length, theirs.length));
  // one mistake leaves the first letter or the last
  if (
    allowed === 0 ||
    (allowed === 1 && !theirs.startsWith(ours.charAt(0)) && !theirs.endsWith(ours.charAt(ours.length - 1)))
  )
    return 0;
  const count = edits(ours, theirs, allowed);
  if (count > allowed || /\d/.test(ours)) return 0;
  return ours.length === 3 ? 0.6 : 0.85 - 0.1 * count;
}
