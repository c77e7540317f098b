import { type NeighboursQuery, type RelationPartsFragment, type RelationType } from '../../api/operations.generated.js';

/** An entity of the picture. */
export interface NetworkNode {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** The node that brought it in; null for the centre. */
  readonly parent: string | null;
  readonly open: boolean;
}

export interface Network {
  /** The centre first, each behind its parent. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly RelationPartsFragment[];
  /** How many neighbours are left out, because no picture stays readable with more than MOST_NODES. */
  readonly left: number;
}

/** An entity with the relationships that were read of it. */
export type Opened = NonNullable<NeighboursQuery['node']>;

export const MOST_NODES = 300;

/** What is seen from the centre, the first of `opened`, when these are open in this order and relationships of the types `hidden` are not shown. */
export function networkOf(opened: readonly Opened[], hidden: ReadonlySet<RelationType>): Network {
  const centre = opened[0];
  if (!centre) return { nodes: [], edges: [], left: 0 };
  const openIds = new Set(opened.map(({ id }) => id));
  const nodes = new Map([[centre.id, nodeOf(centre, null, true)]]);
  const edges = new Map<string, RelationPartsFragment>();
  const left = new Set<string>();
  for (const one of opened) {
    if (!nodes.has(one.id)) continue;
    for (const relation of relationsOf(one)) {
      if (hidden.has(relation.type)) continue;
      const other = otherEnd(relation, one.id);
      if (!nodes.has(other.id) && nodes.size === MOST_NODES) left.add(other.id);
      else {
        if (!nodes.has(other.id)) nodes.set(other.id, nodeOf(other, one.id, openIds.has(other.id)));
        edges.set(relation.id, relation);
      }
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], left: left.size };
}

export function relationsOf(opened: Opened): readonly RelationPartsFragment[] {
  return [...opened.out.nodes, ...opened.in.nodes];
}

export function otherEnd({ source, target }: RelationPartsFragment, id: string): RelationPartsFragment['source'] {
  return source.id === id ? target : source;
}

type Named = Pick<Opened, '__typename' | 'id' | 'name'>;

function nodeOf({ id, __typename, name }: Named, parent: string | null, open: boolean): NetworkNode {
  return { id, type: __typename, name, parent, open };
}
