import { type Dataset, type GraphNode, type GraphRelationship } from '../dataset.js';

/** The dataset as rules ask for it. */
export interface View {
  /** All entities of a kind or interface, in order of their ids. */
  of(kind: string): readonly GraphNode[];
  node(id: string): GraphNode | undefined;
  /** Ids at the far ends of relationships that start at the entity, sorted. */
  from(id: string, type: string): readonly string[];
  /** Ids at the far ends of relationships that end at the entity, sorted. */
  to(id: string, type: string): readonly string[];
  /** The name in Vietnamese, or in English where there is one. */
  name(id: string, language: 'VI' | 'EN'): string;
}

export function viewOf({ nodes, relationships }: Dataset): View {
  const starts = indexed(relationships.values(), 'from', 'to');
  const ends = indexed(relationships.values(), 'to', 'from');
  const ofKind = new Map<string, GraphNode[]>();
  for (const node of nodes.values()) {
    for (const kind of [node.kind.name, ...node.kind.interfaces]) {
      const members = ofKind.get(kind);
      if (members) members.push(node);
      else ofKind.set(kind, [node]);
    }
  }
  for (const members of ofKind.values()) members.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    of: (kind) => ofKind.get(kind) ?? [],
    node: (id) => nodes.get(id),
    from: (id, type) => starts.get(`${type} ${id}`) ?? [],
    to: (id, type) => ends.get(`${type} ${id}`) ?? [],
    name: (id, language) => {
      const { name, nameEn } = nodes.get(id)?.properties ?? {};
      return String((language === 'EN' ? nameEn : undefined) ?? name ?? id);
    },
  };
}

function indexed(
  relationships: Iterable<GraphRelationship>,
  near: 'from' | 'to',
  far: 'from' | 'to',
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const relationship of relationships) {
    const key = `${relationship.type} ${relationship[near]}`;
    const others = index.get(key);
    if (others) others.push(relationship[far]);
    else index.set(key, [relationship[far]]);
  }
  for (const [key, others] of index) index.set(key, [...new Set(others)].sort());
  return index;
}
