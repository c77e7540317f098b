import { type StartingHashes, type StoredLines } from '../../src/graph/stored.js';
import { type Writer } from '../../src/graph/writer.js';
import { blockOf, BlockSums } from '../block-sums.js';
import { kindOf, type Vocabulary } from '../records/vocabulary.js';
import { storedNode, storedRelationship } from '../stored-graph.js';
import { VersionSum } from '../version-sum.js';
import { Comparison } from './comparison.js';
import { fits } from './fits.js';
import { type Difference, heldDelta } from './held-difference.js';
import { type LineSums } from './line-sums.js';
import { type Part, partOf } from './part.js';
import { Tally } from './tally.js';

export interface KnownByLines {
  readonly paths: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly lines: LineSums;
  /** Digest of this program. */
  readonly program: string;
}

/** What the stored lines tell; undefined: other lines or another program made what is stored. */
export async function validLines(
  writer: Pick<Writer, 'stamp' | 'storedLines'>,
  program: string,
): Promise<StoredLines | undefined> {
  const [stamp, before] = [await writer.stamp(), await writer.storedLines()];
  return stamp !== undefined && before?.version === stamp.version && before.program === program ? before : undefined;
}

/**
 * The difference between lines and those that made what is stored: only lines of blocks whose sums differ are parsed, and only their elements
 * compared. Undefined: all lines must be checked, because it cannot be known in this way, or because there may be faults, which are then named.
 */
export async function differenceByLines(
  { paths, vocabulary, lines, program }: KnownByLines,
  writer: Writer,
): Promise<Difference | undefined> {
  const before = await validLines(writer, program);
  if (before === undefined) return undefined;
  const blocks = lines.sums.differing(new BlockSums(before.lines));
  const part = await partOf(paths, lines, blocks, vocabulary);
  if (part === undefined) return undefined;
  const stored = await writer.hashesAt([...part.nodes.keys()]);
  if (!isWhole(stored, before, blocks)) return undefined;
  const tally = talliedRest(before, stored, blocks, vocabulary);
  const delta = await heldDelta(portions(part, new Comparison(vocabulary, stored, tally)), Infinity);
  if (delta === undefined || !(await fits(part, delta, vocabulary, writer))) return undefined;
  return { delta, tally, basedOn: before.version };
}

/** Whether the nodes and what starts at them are all that is stored of these blocks: else some are gone, or were changed by other hands. */
function isWhole({ nodes, relationships, starts }: StartingHashes, before: StoredLines, blocks: ReadonlySet<number>) {
  const found = new VersionSum();
  for (const [id, hash] of nodes) found.add(blockOf(id), hash);
  for (const [id, { hash }] of relationships) found.add(blockOf(starts.get(id) ?? ''), hash);
  const differing = found.blocks.differing(new BlockSums(before.elements));
  return [...blocks].every((block) => !differing.has(block));
}

/** What is left as it is without a look. */
function talliedRest(
  before: StoredLines,
  { nodes, relationships }: StartingHashes,
  blocks: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Tally {
  const rest = new BlockSums(before.elements);
  for (const block of blocks) rest.clear(block);
  const tally = new Tally(new VersionSum(rest));
  for (const [kind, count] of before.kinds) tally.count('nodes', kind, 'unchanged', count);
  for (const [type, count] of before.types) tally.count('relationships', type, 'unchanged', count);
  for (const id of nodes.keys()) tally.count('nodes', kindOf(vocabulary, id)?.name ?? '', 'unchanged', -1);
  for (const { type } of relationships.values()) tally.count('relationships', type, 'unchanged', -1);
  return tally;
}

function* portions({ nodes, relationships }: Part, comparison: Comparison) {
  for (const node of nodes.values()) yield* comparison.node(storedNode(node));
  for (const relationship of relationships.values()) yield* comparison.relationship(storedRelationship(relationship));
  yield comparison.rest();
  yield comparison.gone();
}
