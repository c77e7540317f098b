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
import { elementIn } from './element-in.js';
import { linesOf } from './lines.js';

/** Elements of a delta. */
const PORTION = 10_000;

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

/** The difference between checked lines and what is stored, portion by portion: sources, other nodes, relationships, and what goes. */
export async function* differences(compared: Compared, tally: Tally): AsyncGenerator<GraphDelta> {
  const comparison = new Comparison(compared, tally);
  for (const source of compared.sources) comparison.node(storedNode(source));
  yield comparison.portion();
  for await (const { lines } of linesOf(compared.paths, changedMeanwhile)) {
    for (const line of lines) {
      const element = elementIn(line, compared.vocabulary);
      if (element === undefined) continue;
      if ('problems' in element) changedMeanwhile();
      else if ('relationship' in element) comparison.relationship(storedRelationship(element.relationship));
      else if (element.node.kind.name !== 'Source') comparison.node(storedNode(element.node));
      if (comparison.size >= PORTION) yield comparison.portion();
    }
  }
  yield comparison.portion();
  yield comparison.gone();
}

function changedMeanwhile(): never {
  throw new Error('the files changed while they were being loaded');
}

class Comparison {
  private readonly vocabulary: Vocabulary;
  private readonly stored: StoredHashes;
  private readonly tally: Tally;
  private readonly left: { nodes: Set<string>; relationships: Set<string> };
  private added: StoredNode[] = [];
  private changed: StoredNode[] = [];
  private addedRelationships: StoredRelationship[] = [];
  private changedRelationships: StoredRelationship[] = [];

  constructor({ vocabulary, stored }: Compared, tally: Tally) {
    this.vocabulary = vocabulary;
    this.stored = stored;
    this.tally = tally;
    this.left = { nodes: new Set(stored.nodes.keys()), relationships: new Set(stored.relationships.keys()) };
  }

  get size(): number {
    const lists = [this.added, this.changed, this.addedRelationships, this.changedRelationships];
    return lists.reduce((sum, list) => sum + list.length, 0);
  }

  node(node: StoredNode): void {
    const hash = String(node.properties['_hash']);
    this.tally.sum.add(hash);
    this.left.nodes.delete(node.id);
    const what = differenceOf(this.stored.nodes.get(node.id), hash);
    this.tally.count('nodes', node.labels.at(-1) ?? '', what);
    if (what === 'added') this.added.push(node);
    else if (what === 'changed') this.changed.push(node);
  }

  relationship(relationship: StoredRelationship): void {
    const hash = String(relationship.properties['_hash']);
    this.tally.sum.add(hash);
    this.left.relationships.delete(relationship.id);
    const what = differenceOf(this.stored.relationships.get(relationship.id)?.hash, hash);
    this.tally.count('relationships', relationship.type, what);
    if (what === 'added') this.addedRelationships.push(relationship);
    else if (what === 'changed') this.changedRelationships.push(relationship);
  }

  /** What was found since the last one. */
  portion(): GraphDelta {
    const delta = {
      nodes: { added: this.added, changed: this.changed, removed: [] },
      relationships: { added: this.addedRelationships, changed: this.changedRelationships, removed: [] },
    };
    [this.added, this.changed] = [[], []];
    [this.addedRelationships, this.changedRelationships] = [[], []];
    return delta;
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
      nodes: { added: [], changed: [], removed: nodes },
      relationships: { added: [], changed: [], removed: relationships },
    };
  }
}

function differenceOf(before: string | undefined, now: string): 'added' | 'changed' | 'unchanged' {
  return before === undefined ? 'added' : before === now ? 'unchanged' : 'changed';
}
