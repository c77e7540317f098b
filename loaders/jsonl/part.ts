import { isUtf8 } from 'node:buffer';
import { type GraphNode, type GraphRelationship } from '../dataset.js';
import { problemList } from '../problems.js';
import { type Vocabulary } from '../records/vocabulary.js';
import { type SoundElement } from './element.js';
import { elementIn } from './element-in.js';
import { type LineSums } from './line-sums.js';
import { byteLinesOf, spansIn } from './lines.js';
import { isPlain } from './plain-line.js';

/** More elements are not held in memory. */
const MOST = 200_000;

/** The block of a line that was not there before. */
const NONE = -1;

/** The elements of some blocks, by id. */
export interface Part {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
}

/** What the lines of these blocks say. Undefined: one is faulty or not plain, or there are too many. */
export async function partOf(
  paths: readonly string[],
  lines: LineSums,
  blocks: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Promise<Part | undefined> {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  const { problems, note } = problemList();
  let place = 0;
  for await (const { bytes } of blocks.size === 0 ? [] : byteLinesOf(paths, note)) {
    for (const { start, end } of spansIn(bytes)) {
      if (!blocks.has(lines.blocks[place++] ?? NONE)) continue;
      const element = plainElement(bytes.subarray(start, end), vocabulary);
      if (element === undefined || nodes.size + relationships.size === MOST) return undefined;
      if (!put(element, nodes, relationships)) return undefined;
    }
  }
  return problems.length === 0 ? { nodes, relationships } : undefined;
}

function plainElement(bytes: Buffer, vocabulary: Vocabulary): SoundElement | undefined {
  if (!isUtf8(bytes)) return undefined;
  const line = bytes.toString();
  const element = elementIn(line, vocabulary);
  return element === undefined || 'problems' in element || !isPlain(line, element) ? undefined : element;
}

/** False: it is there already. */
function put(
  element: SoundElement,
  nodes: Map<string, GraphNode>,
  relationships: Map<string, GraphRelationship>,
): boolean {
  const { size } = 'node' in element ? nodes : relationships;
  if ('node' in element) return nodes.set(element.node.id, element.node).size > size;
  return relationships.set(element.relationship.id, element.relationship).size > size;
}
