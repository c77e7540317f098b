import { distance } from 'fastest-levenshtein';

/** `, did you mean "x"?` with the nearest of the candidates, or nothing when none is near. */
export function suggestion(given: string, candidates: Iterable<string>): string {
  const nearest = nearestOf(given, candidates);
  return nearest === undefined ? '' : `, did you mean "${nearest}"?`;
}

/** The candidate with the fewest edits, if they are fewer than a third of the word (at least two); the first of equals. */
export function nearestOf(given: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - given.length) >= least) continue;
    const edits = distance(given.toLowerCase(), candidate.toLowerCase());
    if (edits >= least) continue;
    best = candidate;
    least = edits;
  }
  return best;
}
