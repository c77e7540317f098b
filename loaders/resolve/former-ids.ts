import { type Note } from '../problems.js';
import { type FormerId } from '../records/id-lists.js';
import { kindOf, type Vocabulary } from '../records/vocabulary.js';
import { type Draft } from './draft.js';
import { nearId } from './near-id.js';

/** Notes old ids that still are someone's, lead nowhere, or are told twice. */
export function checkFormerIds(
  redirects: readonly FormerId[],
  retired: readonly FormerId[],
  drafts: ReadonlyMap<string, Draft>,
  vocabulary: Vocabulary,
  note: Note,
): void {
  const old = new Map(redirects.map(({ id, says }) => [id, says]));
  for (const { at, id, says } of redirects) {
    if (drafts.has(id)) note(at, `"${id}" is redirected and also an entity of the seeds`);
    if (drafts.has(says)) continue;
    const further = old.get(says);
    const near = nearId(says, [kindOf(vocabulary, says)], drafts);
    const hint =
      further === undefined ? near && `, did you mean "${near}"?` : `, which is redirected itself: write "${further}"`;
    note(at, `"${id}" is redirected to the unknown "${says}"${hint ?? ''}`);
  }
  for (const { at, id } of retired) {
    if (drafts.has(id)) note(at, `"${id}" is retired and also an entity of the seeds`);
    if (old.has(id)) note(at, `"${id}" is retired and also redirected`);
  }
}

/** Old ids by the id that answers for them, sorted. */
export function formerIdsByEntity(redirects: readonly FormerId[]): ReadonlyMap<string, readonly string[]> {
  const byEntity = new Map<string, string[]>();
  for (const { id, says } of redirects) byEntity.set(says, [...(byEntity.get(says) ?? []), id].sort());
  return byEntity;
}
