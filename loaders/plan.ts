import { type GraphChange, type StoredHashes, type StoredMeta } from '../src/graph/stored.js';
import { type Counts } from './change-counts.js';
import { type StoredGraph } from './stored-graph.js';

/** What a load has to do. */
export interface Plan {
  readonly change: Omit<GraphChange, 'meta'>;
  /** By kind of entity. */
  readonly nodes: ReadonlyMap<string, Counts>;
  /** By type of relationship. */
  readonly relationships: ReadonlyMap<string, Counts>;
}

/**
 * The difference between what the seeds say and what is stored, found by hash.
 * @param kindOfId Name of the kind of a stored id, which the seeds need not know any more.
 */
export function planOf(graph: StoredGraph, stored: StoredHashes, kindOfId: (id: string) => string): Plan {
  const nodes = differenceOf(graph.nodes, (id) => stored.nodes.get(id));
  const relationships = differenceOf(graph.relationships, (id) => stored.relationships.get(id)?.hash);
  const goneNodes = missingIn(stored.nodes, graph.nodes).map(([id]) => id);
  const goneRelationships = missingIn(stored.relationships, graph.relationships).map(([id, { type }]) => ({
    id,
    type,
  }));
  return {
    change: {
      nodes: { added: nodes.added, changed: nodes.changed, removed: goneNodes },
      relationships: { added: relationships.added, changed: relationships.changed, removed: goneRelationships },
      basedOn: stored.version,
    },
    nodes: countsBy({ ...nodes, removed: goneNodes.map((id) => ({ id })) }, ({ id }) => kindOfId(id)),
    relationships: countsBy<{ id: string; type: string }>(
      { ...relationships, removed: goneRelationships },
      ({ type }) => type,
    ),
  };
}

/** What the graph's Meta node is to say. */
export function metaOf(graph: StoredGraph, now: Date, inputDigest = ''): StoredMeta {
  const byKind = new Map<string, number>();
  for (const { labels } of graph.nodes) {
    const kind = labels.at(-1) ?? '';
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  }
  return metaFrom(graph.version, byKind, now, inputDigest);
}

/** @param byKind Entities of each kind. */
export function metaFrom(
  version: string,
  byKind: ReadonlyMap<string, number>,
  now: Date,
  inputDigest: string,
): StoredMeta {
  const kinds = [...byKind.keys()].sort();
  return {
    datasetVersion: version,
    loadedAt: now.toISOString(),
    kinds,
    counts: kinds.map((kind) => BigInt(byKind.get(kind) ?? 0)),
    sources: BigInt(byKind.get('Source') ?? 0),
    inputDigest,
  };
}

interface Hashed {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Difference<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly unchanged: readonly T[];
}

function differenceOf<T extends Hashed>(
  elements: readonly T[],
  storedHash: (id: string) => string | undefined,
): Difference<T> {
  const added: T[] = [];
  const changed: T[] = [];
  const unchanged: T[] = [];
  for (const element of elements) {
    const before = storedHash(element.id);
    const list = before === undefined ? added : before === element.properties['_hash'] ? unchanged : changed;
    list.push(element);
  }
  return { added, changed, unchanged };
}

function missingIn<T>(stored: ReadonlyMap<string, T>, elements: readonly Hashed[]): readonly (readonly [string, T])[] {
  const ids = new Set(elements.map(({ id }) => id));
  return [...stored].filter(([id]) => !ids.has(id));
}

function countsBy<T>(
  lists: Readonly<Record<keyof Counts, readonly T[]>>,
  keyOf: (element: T) => string,
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const what of ['added', 'changed', 'removed', 'unchanged'] as const) {
    for (const element of lists[what]) {
      const key = keyOf(element);
      const count = counts.get(key) ?? { added: 0, changed: 0, removed: 0, unchanged: 0 };
      count[what] += 1;
      counts.set(key, count);
    }
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
