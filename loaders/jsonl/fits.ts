import { type GraphDelta } from '../../src/graph/stored.js';
import { type Writer } from '../../src/graph/writer.js';
import { type Vocabulary } from '../records/vocabulary.js';
import { evidenceFrom } from './evidence.js';
import { type Part } from './part.js';
import { ToOne } from './to-one.js';

/**
 * Whether the elements of some blocks, of which no entity goes, certainly go with all others as stored. What needs a look at lines of other blocks,
 * to be sure or to name the fault, does not fit.
 */
export async function fits(
  part: Part,
  delta: GraphDelta,
  vocabulary: Vocabulary,
  writer: Pick<Writer, 'known'>,
): Promise<boolean> {
  const { nodes, relationships } = delta;
  const toOne = new ToOne(vocabulary);
  const edges = [...relationships.added, ...relationships.changed, ...relationships.removed];
  if (edges.some(({ type }) => toOne.isWatchedAtEnd(type))) return false;
  if ([...nodes.added, ...nodes.changed].some(({ formerIds }) => formerIds.length > 0)) return false;
  if (!leadsToOne(part, toOne)) return false;
  const elsewhere = [...mentioned(part)].filter((id) => !part.nodes.has(id));
  if ((await writer.known(elsewhere)).entities < elsewhere.length) return false;
  return (await writer.known(nodes.added.map(({ id }) => id))).former === 0;
}

/** Ids of entities that must be there. */
function mentioned({ nodes, relationships }: Part): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { evidence } of nodes.values()) for (const { source } of evidence) ids.add(source);
  for (const { from, to, evidence } of relationships.values()) {
    ids.add(from).add(to);
    for (const key of evidence) ids.add(evidenceFrom(key)?.source ?? key);
  }
  return ids;
}

/** As far as relations go out of the part's entities, all of which are in the part. */
function leadsToOne({ nodes, relationships }: Part, toOne: ToOne): boolean {
  const numbers = new Map([...nodes.keys()].map((id, number) => [id, number] as const));
  for (const relationship of relationships.values()) {
    const [from = numbers.size, to = numbers.size] = [numbers.get(relationship.from), numbers.get(relationship.to)];
    toOne.add(relationship, from, to);
  }
  return [...nodes.values()].every(({ id, kind }) => toOne.problems(numbers.get(id) ?? 0, kind.name).length === 0);
}
