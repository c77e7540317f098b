import { type Kind } from '../../src/model/model.js';
import { nearestOf } from '../near.js';
import { localPart } from '../records/vocabulary.js';
import { type Draft } from './draft.js';

/** The id nearest to one that is not known, among those of the first of the kinds that has a near one. */
export function nearId(
  given: string,
  kinds: readonly (Kind | undefined)[],
  drafts: ReadonlyMap<string, Draft>,
): string | undefined {
  for (const kind of kinds) {
    if (kind === undefined) continue;
    const ids = [...drafts.values()].filter((draft) => kind.members.includes(draft.kind.name)).map((draft) => draft.id);
    const byLocal = new Map(ids.map((id) => [localPart(id), id]));
    const near = nearestOf(localPart(given), byLocal.keys());
    if (near !== undefined) return byLocal.get(near);
  }
  return undefined;
}
