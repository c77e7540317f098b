import { type Read } from '../../graph/reader.js';
import { heldIn, spanOf } from '../../query/as-of.js';
import { type Question } from './question.js';

/** Most relationships of one type and direction that are followed from one entity: one for each province fits. */
const FAN_OUT = 100;

/** All relationships of one type and direction of one entity that the search follows. */
export type LevelRow = readonly [
  near: string,
  way: Way,
  type: string,
  /** How many held on the day of which is spoken, and how many did not. */
  holding: number,
  past: number,
  /** The first of those that held, by the ids of far end and relationship; at most FAN_OUT. */
  kept: readonly (readonly [elementId: string, id: string, far: string, labels: readonly string[]])[],
];

/** Whether a relationship is followed along its direction or against it. */
type Way = 'OUT' | 'IN';

/** An entity with the types to follow along their direction, and those to follow against it. */
export type Asked = readonly [id: string, out: readonly string[], into: readonly string[]];

/**
 * Of an indicator, the subjects of the targets found so far (of any target while none is found): measurements of the same are
 * looked for once an indicator, since one subject may have very many.
 */
const SUBJECTS = `COLLECT { MATCH (x)<-[:MEASURES]-(t:Target)-[:ABOUT]->(s) WHERE $targets IS NULL OR t.id IN $targets RETURN DISTINCT s.id }`;

/** From an indicator only measurements about its subjects (or targets while none is found); from all else only targets. */
const MATCHING = `(way = 'OUT' OR CASE type(r)
  WHEN 'MEASURES' THEN (y:Target AND $targets IS NULL) OR (y:Observation AND EXISTS { (y)-[:ABOUT]->(s) WHERE s.id IN subjects })
  WHEN 'ABOUT' THEN y:Target
  ELSE true END)`;

/** One level of a search. Types come as parameters: few texts serve all searches, and planning is what a new text costs. */
function levelText(matching: boolean, held: string): string {
  return `UNWIND $asked AS asked MATCH (x:Entity {id: asked[0]})
WITH asked, x, ${matching ? SUBJECTS : '[]'} AS subjects
CALL (x, asked) {
  MATCH (x)-[r]->(y:Entity) WHERE type(r) IN asked[1] RETURN r, y, 'OUT' AS way
  UNION ALL
  MATCH (x)<-[r]-(y:Entity) WHERE type(r) IN asked[2] RETURN r, y, 'IN' AS way
}
WITH asked[0] AS near, way, subjects, r, y WHERE ($implied OR NOT r.implied) AND ($planned OR NOT r.planned)
  AND (NOT $headsOnly OR NOT y:Post OR y.role = 'HEAD')${matching ? ` AND ${MATCHING}` : ''}
WITH near, way, type(r) AS type, r, y, ${held} AS held ORDER BY y.id, r.id
WITH near, way, type, count(CASE WHEN held THEN 1 END) AS holding, count(CASE WHEN NOT held THEN 1 END) AS past,
  collect(CASE WHEN held THEN [elementId(r), r.id, y.id, labels(y)] END)[..${FAN_OUT}] AS kept
RETURN [near, way, type, holding, past, kept] AS row ORDER BY near, way, type`;
}

const SPAN = { low: '$low', high: '$high' };
const THEN = [...heldIn('r', SPAN), ...heldIn('y', SPAN)].join(' AND ');

/** One read: what leads on from these entities. `targets` are those found so far; null: none was looked for yet. */
export async function levelOf(
  read: Read,
  question: Question,
  asked: readonly Asked[],
  targets: readonly string[] | null,
): Promise<readonly LevelRow[]> {
  const { implied, planned, headsOnly, matching, asOf } = question;
  const parameters = { asked, targets, implied, planned, headsOnly, ...(asOf === null ? {} : spanOf(asOf)) };
  const text = levelText(matching, asOf === null ? 'true' : THEN);
  return (await read(text, parameters)) as readonly LevelRow[]; // as the text says
}
