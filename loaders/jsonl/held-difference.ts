import { type GraphDelta } from '../../src/graph/stored.js';
import { NOTHING } from './comparison.js';
import { type Tally } from './tally.js';

/** A difference in memory, and how much of all it is. */
export interface Difference {
  readonly delta: GraphDelta;
  readonly tally: Tally;
  /** The version that was stored when it was found. */
  readonly basedOn: string | undefined;
}

/** All portions in one, unless that is too much to be held. */
export async function heldDelta(
  portions: AsyncIterable<GraphDelta> | Iterable<GraphDelta>,
  limit: number,
): Promise<GraphDelta | undefined> {
  let delta = NOTHING;
  for await (const portion of portions) {
    delta = together(delta, portion);
    if (sizeOf(delta) > limit) return undefined;
  }
  return delta;
}

function together(a: GraphDelta, b: GraphDelta): GraphDelta {
  return {
    nodes: {
      added: [...a.nodes.added, ...b.nodes.added],
      changed: [...a.nodes.changed, ...b.nodes.changed],
      removed: [...a.nodes.removed, ...b.nodes.removed],
    },
    relationships: {
      added: [...a.relationships.added, ...b.relationships.added],
      changed: [...a.relationships.changed, ...b.relationships.changed],
      removed: [...a.relationships.removed, ...b.relationships.removed],
    },
  };
}

function sizeOf({ nodes, relationships }: GraphDelta): number {
  const lists = [nodes, relationships].flatMap(({ added, changed, removed }) => [added, changed, removed]);
  return lists.reduce((sum, list) => sum + list.length, 0);
}
