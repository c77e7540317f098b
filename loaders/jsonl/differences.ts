import {
  type GraphDelta,
  type StoredHashes,
  type StoredNode,
  type StoredRelationship,
} from '../../src/graph/stored.js';
import { type GraphNode } from '../dataset.js';
import { type Counts } from '../change-counts.js';
import { kindOf, type Vocabulary } from '../records/vocabulary.js';
import { storedNode, storedRelationship } from '../stored-graph.js';
import { VersionSum } from '../version-sum.js';
import { type Element } from './element.js';
import { elementIn } from './element-in.js';
import { Gathering } from './gathering.js';
import { linesOf } from './lines.js';

/** What reading the lines once more has found by now. */
export class Tally {
  readonly nodes = new Map<string, Counts>();
  readonly relationships = new Map<string, Counts>();
  readonly sum = new VersionSum();

  count(list: 'nodes' | 'relationships', key: string, what: keyof Counts): void {
    const counts = this[list].get(key) ?? { added: 0, changed: 0, removed: 0, unchanged: 0 };
    counts[what] += 1;
    this[list].set(key, counts);
  }
}

export interface Compared {
  readonly paths: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly sources: readonly GraphNode[];
  readonly stored: StoredHashes;
}

/**
 * The difference between checked lines and what is stored, portion by portion: sources, other nodes, relationships, and what goes. A portion
 * is of one kind or type as far as can be, for then one statement writes it.
 */
export async function* differences(compared: Compared, tally: Tally): AsyncGenerator<GraphDelta> {
  const comparison = new Comparison(compared, tally);
  for (const source of compared.sources) yield* comparison.node(storedNode(source));
  yield comparison.rest();
  for await (const { lines } of linesOf(compared.paths, changedMeanwhile)) {
    for (const line of lines) {
      for (const portion of portionsOf(elementIn(line, compared.vocabulary), comparison)) yield portion;
    }
  }
  yield comparison.rest();
  yield comparison.gone();
}

/** Sources are there by then. */
function portionsOf(element: Element | undefined, comparison: Comparison): Iterable<GraphDelta> {
  if (element === undefined) return [];
  if ('problems' in element) return changedMeanwhile();
  if ('relationship' in element) return comparison.relationship(storedRelationship(element.relationship));
  return element.node.kind.name === 'Source' ? [] : comparison.node(storedNode(element.node));
}

function changedMeanwhile(): never {
  throw new Error('the files changed while they were being loaded');
}

/** To be filled in. */
export const NOTHING: GraphDelta = {
  nodes: { added: [], changed: [], removed: [] },
  relationships: { added: [], changed: [], removed: [] },
};

class Comparison {
  private readonly vocabulary: Vocabulary;
  private readonly stored: StoredHashes;
  private readonly tally: Tally;
  private readonly left: { nodes: Set<string>; relationships: Set<string> };
  private readonly nodes = { added: new Gathering<StoredNode>(), changed: new Gathering<StoredNode>() };
  private readonly relationships = {
    added: new Gathering<StoredRelationship>(),
    changed: new Gathering<StoredRelationship>(),
  };

  constructor({ vocabulary, stored }: Compared, tally: Tally) {
    this.vocabulary = vocabulary;
    this.stored = stored;
    this.tally = tally;
    this.left = { nodes: new Set(stored.nodes.keys()), relationships: new Set(stored.relationships.keys()) };
  }

  /** Gives a portion once there is one. */
  *node(node: StoredNode): Generator<GraphDelta> {
    const hash = String(node.properties['_hash']);
    this.tally.sum.add(hash);
    this.left.nodes.delete(node.id);
    const what = differenceOf(this.stored.nodes.get(node.id), hash);
    const kind = node.labels.at(-1) ?? '';
    this.tally.count('nodes', kind, what);
    if (what === 'unchanged') return;
    const portion = this.nodes[what].add(kind, node);
    if (portion) yield { ...NOTHING, nodes: { ...NOTHING.nodes, [what]: portion } };
  }

  /** The same; the nodes before it come first. */
  *relationship(relationship: StoredRelationship): Generator<GraphDelta> {
    const { id, type, properties } = relationship;
    const hash = String(properties['_hash']);
    this.tally.sum.add(hash);
    this.left.relationships.delete(id);
    const what = differenceOf(this.stored.relationships.get(id)?.hash, hash);
    this.tally.count('relationships', type, what);
    if (what === 'unchanged') return;
    const portion = this.relationships[what].add(type, relationship);
    if (!portion) return;
    yield this.restOfNodes();
    yield { ...NOTHING, relationships: { ...NOTHING.relationships, [what]: portion } };
  }

  /** All that was found and not given yet. */
  rest(): GraphDelta {
    const { added, changed } = this.relationships;
    return { ...this.restOfNodes(), relationships: { added: added.rest(), changed: changed.rest(), removed: [] } };
  }

  private restOfNodes(): GraphDelta {
    const { added, changed } = this.nodes;
    return { ...NOTHING, nodes: { added: added.rest(), changed: changed.rest(), removed: [] } };
  }

  /** What is stored and was not among the lines. */
  gone(): GraphDelta {
    const nodes = [...this.left.nodes];
    const relationships = [...this.left.relationships].map((id) => ({
      id,
      type: this.stored.relationships.get(id)?.type ?? '',
    }));
    for (const id of nodes)
      this.tally.count('nodes', kindOf(this.vocabulary, id)?.name ?? id.replace(/:.*/, ''), 'removed');
    for (const { type } of relationships) this.tally.count('relationships', type, 'removed');
    return {
      nodes: { ...NOTHING.nodes, removed: nodes },
      relationships: { ...NOTHING.relationships, removed: relationships },
    };
  }
}

function differenceOf(before: string | undefined, now: string): 'added' | 'changed' | 'unchanged' {
  return before === undefined ? 'added' : before === now ? 'unchanged' : 'changed';
}
