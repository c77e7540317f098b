import { type Chain } from './chain.js';

/** Sizes in pixels. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  /** Between layers, where the links run. */
  readonly gapX: number;
  readonly gapY: number;
}

/** The upper left corner of a box. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Layered {
  readonly places: ReadonlyMap<string, Place>;
  readonly width: number;
  readonly height: number;
}

/** Most boxes by which a stop stands below the first that follows from it, so that a long list does not push its head out of sight. */
const MOST_BELOW = 2;

/**
 * The stops in columns by layer, as a tree: each hangs on the first stop of the layer before that leads to it. Every end of the tree has a row
 * of its own, and what leads there stands within those rows, so boxes never overlap.
 */
export function layered(chain: Pick<Chain, 'stops' | 'links'>, measures: Measures): Layered {
  const children = childrenOf(chain);
  const layers = new Map(chain.stops.map(({ id, layer }) => [id, layer]));
  const step = measures.height + measures.gapY;
  const places = new Map<string, Place>();
  let nextRow = 0;
  const place = (id: string): number => {
    const rows = (children.get(id) ?? []).map(place);
    const first = rows[0] ?? nextRow++;
    const row = Math.min((first + (rows.at(-1) ?? first)) / 2, first + MOST_BELOW);
    places.set(id, { x: (layers.get(id) ?? 0) * (measures.width + measures.gapX), y: row * step });
    return row;
  };
  for (const { id } of chain.stops) if (!places.has(id)) place(id);
  return sized(places, measures);
}

/** The stops that follow each, a stop once. */
function childrenOf({ stops, links }: Pick<Chain, 'stops' | 'links'>): ReadonlyMap<string, readonly string[]> {
  const layers = new Map(stops.map(({ id, layer }) => [id, layer]));
  const placed = new Set<string>();
  const children = new Map<string, string[]>();
  for (const { id, layer } of stops)
    for (const { near, far } of links) {
      if (near !== id || placed.has(far) || layers.get(far) !== layer + 1) continue;
      placed.add(far);
      children.set(id, [...(children.get(id) ?? []), far]);
    }
  return children;
}

function sized(places: ReadonlyMap<string, Place>, { width, height }: Measures): Layered {
  const all = [...places.values()];
  return {
    places,
    width: Math.max(0, ...all.map(({ x }) => x)) + width,
    height: Math.max(0, ...all.map(({ y }) => y)) + height,
  };
}
