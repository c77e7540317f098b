import {
  type GraphDelta,
  type StoredHashes,
  type StoredNode,
  type StoredRelationship,
} from '../../src/graph/stored.js';
import { blockOf } from '../block-sums.js';
import { kindOf, type Vocabulary } from '../records/vocabulary.js';
import { Gathering } from './gathering.js';
import { type Tally } from './tally.js';

/** To be filled in. */
export const NOTHING: GraphDelta = {
  nodes: { added: [], changed: [], removed: [] },
  relationships: { added: [], changed: [], removed: [] },
};

/** Holds elements, sources and other nodes first, against hashes. */
export class Comparison {
  private readonly vocabulary: Vocabulary;
  private readonly stored: StoredHashes;
  private readonly tally: Tally;
  private readonly left: { nodes: Set<string>; relationships: Set<string> };
  private readonly nodes = { added: new Gathering<StoredNode>(), changed: new Gathering<StoredNode>() };
  private readonly relationships = {
    added: new Gathering<StoredRelationship>(),
    changed: new Gathering<StoredRelationship>(),
  };

  constructor(vocabulary: Vocabulary, stored: StoredHashes, tally: Tally) {
    this.vocabulary = vocabulary;
    this.stored = stored;
    this.tally = tally;
    this.left = { nodes: new Set(stored.nodes.keys()), relationships: new Set(stored.relationships.keys()) };
  }

  /** Gives a portion once there is one. */
  *node(node: StoredNode): Generator<GraphDelta> {
    const hash = String(node.properties['_hash']);
    this.tally.sum.add(blockOf(node.id), hash);
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
    const { id, type, from, properties } = relationship;
    const hash = String(properties['_hash']);
    this.tally.sum.add(blockOf(from), hash);
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
