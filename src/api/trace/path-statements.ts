import { heldIn } from '../../query/as-of.js';
import { MOST_STEPS } from './question.js';
import { STARTS, type StartRow } from './starts.js';

/** What of the graph is followed: parameters of all statements, none of them null, for Neo4j plans a text anew where the type of one is another. */
export interface Following {
  /** Types of relationships. */
  readonly types: readonly string[];
  /** Types of which none is followed; where there are some, all others are. */
  readonly but: readonly string[];
  /** The span in which all must have held, as `spanOf` gives it; '' for whenever, so that nothing is looked up for it. */
  readonly low: string;
  readonly high: string;
}

const FOLLOWED = `(type(r) IN $types OR size($but) > 0 AND NOT type(r) IN $but) AND ${held('r')}`;

function held(alias: string): string {
  return `($low = '' OR ${heldIn(alias, { low: '$low', high: '$high' }).join(' AND ')})`;
}

/** The ends of `$ids`, how many relationships each has, and the least length of a way between them. */
export type EndsRow = readonly [
  starts: readonly StartRow[],
  degrees: readonly (readonly [id: string, degree: number])[],
  least: readonly [number?],
];

/** Gives one EndsRow. */
export const ENDS = `CALL () { ${STARTS} RETURN collect(start) AS starts, collect(DISTINCT CASE WHEN start[3] THEN x END) AS ends }
CALL (ends) {
  UNWIND ends[..1] AS a UNWIND ends[1..] AS b MATCH p = shortestPath((a)-[*..${MOST_STEPS}]-(b))
  WHERE all(r IN relationships(p) WHERE ${FOLLOWED}) AND all(x IN nodes(p) WHERE x:Entity AND ${held('x')})
  RETURN collect(length(p)) AS least
}
RETURN [starts, [x IN ends | [x.id, COUNT { (x)--() }]], least] AS row`;

/** Ways by the ids along them, in their order, with the relationships of each step; `short`: so many met that some may be left out. */
export type WaysRow = readonly [
  short: boolean,
  ways: readonly (readonly [ids: readonly string[], steps: readonly (readonly (readonly [string, string])[])[]])[],
];

/** Which ways are wanted: the parameter `$asked`. */
export interface WaysAsked {
  readonly near: string;
  readonly far: string;
  /** How many steps are taken from the near end: half of the length. */
  readonly nearSteps: number;
  /** How many from the far end, without the one in which the two meet. */
  readonly farSteps: number;
  /** Whether a way is told from the near end on. */
  readonly forward: boolean;
  readonly first: bigint;
  /** How many ways to one entity are followed. */
  readonly kept: bigint;
}

/** Pairs of an entity and the ids on a way to it, in the order of the ways, which is kept from step to step. */
function side(end: 'near' | 'far', most: number): string {
  const forward = end === 'near' ? '$asked.forward' : 'NOT $asked.forward';
  const step = (count: number) => `CALL (${end}) {
    UNWIND CASE WHEN ${count} <= $asked.${end}Steps THEN ${end} ELSE [] END AS one WITH one[0] AS m, one[1] AS way
    MATCH (m)-[r]-(n:Entity) WHERE NOT n.id IN [$asked.near, $asked.far] AND NOT n.id IN way AND ${FOLLOWED} AND ${held('n')}
    WITH n, collect(DISTINCT way)[..$asked.kept] AS ways UNWIND ways AS way
    RETURN collect([n, CASE WHEN ${forward} THEN way + [n.id] ELSE [n.id] + way END]) AS next
  }
  WITH CASE WHEN ${count} <= $asked.${end}Steps THEN next ELSE ${end} END AS ${end}
  UNWIND ${end} AS one WITH one ORDER BY one[1] WITH collect(one) AS ${end}`;
  return `CALL () {
  MATCH (m:Entity {id: $asked.${end}}) WITH collect([m, [m.id]]) AS ${end}
  ${Array.from({ length: most }, (_, index) => step(index + 1)).join('\n  ')}
  RETURN ${end}
}`;
}

/** The relationships of each step of a way. */
const STEPS = `COLLECT { UNWIND range(0, size(ids) - 2) AS i RETURN COLLECT {
  MATCH (x:Entity {id: ids[i]}) MATCH (y:Entity {id: ids[i + 1]}) MATCH (x)-[r]-(y) WHERE ${FOLLOWED}
  WITH r ORDER BY r.id RETURN [elementId(r), r.id]
} }`;

/**
 * Gives one WaysRow: the first ways of a length, as many as are asked for. The last step from the far end leads only to what was found from
 * the near one. There may be millions of ways; this takes as long as there are relationships on them. It is slow to plan, so it is one text
 * for all lengths.
 */
export const WAYS = `${side('near', MOST_STEPS / 2)}
${side('far', MOST_STEPS / 2 - 1)}
WITH near, far, COLLECT { UNWIND near AS one RETURN DISTINCT one[0] } AS reached
CALL (near, far, reached) {
  UNWIND near AS one RETURN one[0] AS m, one[1] AS own, null AS met
  UNION ALL
  UNWIND far AS one WITH one[0] AS m, one[1] AS way, reached
  MATCH (m)-[r]-(n:Entity) WHERE n IN reached AND NOT n.id IN way AND ${FOLLOWED}
  WITH n AS m, collect(DISTINCT way)[..$asked.kept] AS ways UNWIND ways AS met RETURN m, null AS own, met
}
WITH m, collect(own) AS own, collect(met) AS met WHERE size(own) > 0 AND size(met) > 0
WITH size(own) = $asked.kept OR size(met) = $asked.kept AS full, COLLECT {
  UNWIND CASE WHEN $asked.forward THEN own ELSE met END AS head UNWIND CASE WHEN $asked.forward THEN met ELSE own END AS tail
  WITH head, tail WHERE none(id IN tail WHERE id IN head) RETURN head + tail LIMIT $asked.first
} AS ways
WITH collect(ways) AS all, true IN collect(full AND size(ways) < $asked.first) AS short
RETURN [short, COLLECT { UNWIND all AS ways UNWIND ways AS ids WITH ids ORDER BY ids LIMIT $asked.first RETURN [ids, ${STEPS}] }] AS row`;
