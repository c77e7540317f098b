import { idProblem } from '../check/id.js';
import { type Note } from '../problems.js';
import { type Located, type Position } from '../read/located.js';
import { mapOf, wordOf } from './shape.js';
import { type Vocabulary } from './vocabulary.js';

/** An id that is no longer an entity's, and what is said of it: the id that answers now, or the reason why none does. */
export interface FormerId {
  readonly at: Position;
  readonly id: string;
  readonly says: string;
}

/** The lines of redirects.yaml (`old id: new id`) or retired.yaml (`id: reason`). */
export function formerIds(
  content: Located | undefined,
  what: string,
  vocabulary: Vocabulary,
  note: Note,
): readonly FormerId[] {
  const map = content && mapOf(content, what, note);
  if (map === undefined) return [];
  return [...map.entries].flatMap(([id, { at, value }]) => {
    const problem = idProblem(vocabulary, id);
    if (problem !== undefined) note(at, problem);
    const says = wordOf(value, `what ${what} says of "${id}"`, note);
    return problem !== undefined || says === undefined ? [] : [{ at, id, says: says.text }];
  });
}
