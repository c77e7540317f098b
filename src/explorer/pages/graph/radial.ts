import { type NetworkNode } from './network.js';

/** In pixels at the natural size; the centre stands at 0, 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between rings, at least. */
const RING = 130;
/** In pixels: around a ring between two that stand in one row, and between the rows of a crowded ring; few nodes have room for their names. */
const ROOM = { few: { gap: 112, row: 74 }, many: { gap: 46, row: 52 } };
const FEW = 60;
const MOST_ROWS = 6;

/**
 * Rings around the centre by the number of steps. Each node has a sector as wide as it has ends below it, and what it brought in stands in that
 * sector; a ring too small for its nodes stands in several rows.
 */
export function radial(nodes: Nodes): ReadonlyMap<string, Point> {
  const below = childrenOf(nodes);
  const ends = endsOf(nodes, below);
  const ringAt = ringsOf(ends.get(nodes[0]?.id ?? '') ?? 1, nodes.length > FEW ? ROOM.many : ROOM.few);
  const points = new Map<string, Point>();
  const inRing: number[] = [];
  const place = (id: string, ring: number, from: number, width: number): void => {
    const turn = from + width / 2;
    const at = inRing[ring] ?? 0;
    inRing[ring] = at + 1;
    const far = ringAt(ring, at);
    points.set(id, { x: Math.round(far * Math.sin(turn)), y: Math.round(-far * Math.cos(turn)) });
    let next = from;
    for (const child of below.get(id) ?? []) {
      const share = (width * (ends.get(child) ?? 1)) / (ends.get(id) ?? 1);
      place(child, ring + 1, next, share);
      next += share;
    }
  };
  if (nodes[0]) place(nodes[0].id, 0, 0, 2 * Math.PI);
  return points;
}

/** How far from the centre the node `at` of a ring stands, when a circle has to hold `ends` sectors. */
function ringsOf(ends: number, { gap, row }: (typeof ROOM)['few']): (ring: number, at: number) => number {
  const inOneRow = (ends * gap) / (2 * Math.PI);
  const rowsOn = (radius: number) => Math.min(MOST_ROWS, Math.ceil(inOneRow / radius));
  const first = Math.max(RING, inOneRow / MOST_ROWS, Math.sqrt(inOneRow * row));
  const radii = [0, first];
  const radiusOf = (ring: number): number => {
    const before = radii[ring - 1] ?? (ring > 1 ? radiusOf(ring - 1) : 0);
    return (radii[ring] ??= before + (rowsOn(before) - 1) * row + RING);
  };
  return (ring, at) => (ring === 0 ? 0 : radiusOf(ring) + (at % rowsOn(radiusOf(ring))) * row);
}

type Nodes = readonly Pick<NetworkNode, 'id' | 'parent'>[];

function childrenOf(nodes: Nodes): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { id, parent } of nodes) {
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  return children;
}

/** How many ends stand below each node, itself if nothing does. Parents stand before their children. */
function endsOf(nodes: Nodes, below: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { id } of nodes.toReversed()) {
    const children = below.get(id) ?? [];
    ends.set(
      id,
      Math.max(
        1,
        children.reduce((sum, child) => sum + (ends.get(child) ?? 1), 0),
      ),
    );
  }
  return ends;
}
