import { isKindOf } from '../../src/model/model.js';
import { type Note } from '../problems.js';
import { type Link } from '../check/fact.js';
import { kindOf, type Vocabulary } from '../records/vocabulary.js';
import { type Draft } from './draft.js';
import { type IdentifiedFact } from './ids.js';
import { nearId } from './near-id.js';

/** Notes every relationship whose other end is unknown or of a kind that may not stand there. */
export function checkEnds(
  facts: readonly IdentifiedFact[],
  drafts: ReadonlyMap<string, Draft>,
  redirects: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
  note: Note,
): void {
  for (const fact of facts) {
    for (const link of fact.links) {
      const problem = drafts.has(link.other)
        ? endProblem(fact, link, vocabulary)
        : unknownProblem(link, drafts, redirects, vocabulary);
      if (problem !== undefined) note(link.at, problem);
    }
  }
}

function unknownProblem(
  { other, field }: Link,
  drafts: ReadonlyMap<string, Draft>,
  redirects: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): string {
  const now = redirects.get(other);
  if (now !== undefined) return `"${other}" is an old id: write "${now}"`;
  const kind = kindOf(vocabulary, other);
  const accepted = vocabulary.model.kinds.get(field.target);
  const what = kind ?? accepted;
  const near = nearId(other, [kind, accepted], drafts);
  return `unknown ${what?.prefix ?? 'entity'} "${other}"${near === undefined ? '' : `, did you mean "${near}"?`}`;
}

function endProblem(fact: IdentifiedFact, { field, other }: Link, { model, byPrefix }: Vocabulary): string | undefined {
  if (fact.id === other) return `${other} cannot have itself as "${field.name}"`;
  const relation = model.relations.get(field.type);
  const far = byPrefix.get(other.slice(0, other.indexOf(':')))?.name ?? '';
  const near = fact.record.kind.name;
  const [from, to] = field.direction === 'IN' ? [far, near] : [near, far];
  if (!isKindOf(model, far, [field.target])) return `"${field.name}" takes ${field.target}, not a ${far}: "${other}"`;
  if (relation === undefined) return undefined;
  if (!isKindOf(model, from, relation.from))
    return `${field.type} cannot start at a ${from}, only at ${relation.from.join(', ')}`;
  if (!isKindOf(model, to, relation.to))
    return `${field.type} cannot end at a ${to}, only at ${relation.to.join(', ')}`;
  return undefined;
}
