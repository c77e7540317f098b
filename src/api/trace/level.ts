import { ALWAYS, heldIn, spanOf } from '../../query/as-of.js';
import { returningWithVersion } from '../../query/stored-version.js';
import { type ReadRows } from '../watched-reads.js';
import { type Question } from './question.js';
import { STARTS, type StartRow } from './starts.js';

/** Most relationships of one type and direction that are followed from one entity: one for each province fits. */
const FAN_OUT = 100;

/** Most relationships that one search follows; what lies behind more than these is not looked at ahead. */
export const MOST_FACTS = 2000;

/** All relationships of one type and direction of one entity that the search follows. */
export type LevelRow = readonly [
  near: string,
  way: Way,
  type: string,
  /** How many held on the day of which is spoken, and how many did not. */
  holding: number,
  past: number,
  /** The first of those that held, by the ids of far end and relationship; at most FAN_OUT. The element id where relationships are told. */
  kept: readonly (readonly [elementId: string | null, id: string, far: string])[],
];

/** What was read of an entity: its labels, and what it stores of the properties wanted, in their order. */
export type EntityRow = readonly [id: string, labels: readonly string[], stored: readonly unknown[]];

/** A level: what leads on from its entities, and the entities that are new there, if anything of them is wanted. */
type Level = readonly [rows: readonly LevelRow[], fresh: readonly EntityRow[]];

/** Whether a relationship is followed along its direction or against it. */
type Way = 'OUT' | 'IN';

/**
 * Of an indicator, the subjects of the targets found so far (of any target while none is found): measurements of the same are
 * looked for once an indicator, since one subject may have very many.
 */
const SUBJECTS = `COLLECT { MATCH (x)<-[:MEASURES]-(t:Target)-[:ABOUT]->(s) WHERE targets IS NULL OR t.id IN targets RETURN DISTINCT s.id }`;

/** From an indicator only measurements about its subjects (or targets while none is found); from all else only targets. */
const MATCHING = `(way = 'OUT' OR CASE type(r)
  WHEN 'MEASURES' THEN (y:Target AND targets IS NULL) OR (y:Observation AND EXISTS { (y)-[:ABOUT]->(s) WHERE s.id IN subjects })
  WHEN 'ABOUT' THEN y:Target
  ELSE true END)`;

/** Types of `$steps`, by the label of an entity, that are followed from `x`; `at` 1: along their direction, 2: against it. */
const followed = (at: 1 | 2) =>
  `reduce(types = [], step IN $steps | CASE WHEN step[0] IN labels(x) THEN types + step[${at}] ELSE types END)`;

/** What leads on from the entities of `level`: `rows` as LevelRow says, `kept` the relationships with their far ends. */
function levelText(matching: boolean, held: string): string {
  return `CALL (level, targets) {
  UNWIND level AS x WITH x, targets, ${followed(1)} AS out, ${followed(2)} AS into, ${matching ? SUBJECTS : '[]'} AS subjects
  CALL (x, out, into) {
    MATCH (x)-[r]->(y:Entity) WHERE type(r) IN out RETURN r, y, 'OUT' AS way
    UNION ALL
    MATCH (x)<-[r]-(y:Entity) WHERE type(r) IN into RETURN r, y, 'IN' AS way
  }
  WITH x, targets, subjects, way, r, y WHERE ($implied OR NOT r.implied) AND ($planned OR NOT r.planned)
    AND (NOT $headsOnly OR NOT y:Post OR y.role = 'HEAD')${matching ? ` AND ${MATCHING}` : ''}
  WITH x.id AS near, way, type(r) AS type, r, y, ${held} AS held ORDER BY y.id, r.id
  WITH near, way, type, count(CASE WHEN held THEN 1 END) AS holding, count(CASE WHEN NOT held THEN 1 END) AS past,
    collect(CASE WHEN held THEN [r, y] END)[..${FAN_OUT}] AS kept ORDER BY near, way, type
  RETURN collect([near, way, type, holding, past,
    [one IN kept | [CASE WHEN $told.keyed THEN elementId(one[0]) END, one[0].id, one[1].id]]]) AS rows, collect(kept) AS kept
}`;
}

/** What is told of an entity `x`, as EntityRow. */
const ENTITY_ROW = '[x.id, labels(x), [name IN $told.properties | x[name]]]';

/**
 * Behind the level of this number: the far ends that are new, by which it goes on, unless the search has too much already or wants no more.
 * More are not told than the search may take.
 */
const behind = (
  done: number,
) => `WITH starts, levels, rows, kept, seen, total + reduce(count = 0, one IN kept | count + size(one)) AS total
CALL (kept, seen) {
  UNWIND CASE WHEN ${done} <= $told.levels THEN kept ELSE [] END AS pairs UNWIND pairs AS pair
  WITH DISTINCT pair[1] AS far, seen WHERE NOT far IN seen WITH far LIMIT ${MOST_FACTS} RETURN collect(far) AS fresh
}
WITH starts, levels + [[rows, CASE WHEN $told.entities THEN [x IN fresh | ${ENTITY_ROW}] ELSE [] END]] AS levels,
  CASE WHEN total <= ${MOST_FACTS} AND ${done} < $levels THEN fresh ELSE [] END AS level, seen + fresh AS seen, total
WITH starts, levels, level, seen, total, [one IN seen WHERE one:Target | one.id] AS targets`;

const SPAN = { low: '$low', high: '$high' };
const THEN = [...heldIn('r', SPAN), ...heldIn('y', SPAN)].join(' AND ');

/** Types come as parameters, and how many levels are wanted: few texts serve all searches, and planning is what a new text costs. */
function levelsText(first: string, count: number, { matching, asOf }: Question): string {
  const level = levelText(matching, asOf === null ? 'true' : THEN);
  const all = Array.from({ length: count }, (_, index) => `${level}\n${behind(index + 1)}`);
  return [first, ...all, returningWithVersion('[starts, levels]')].join('\n');
}

/** The starts of `$ids`, and the first level made of those that held. */
const FROM_STARTS = `CALL () { ${STARTS} RETURN collect(start) AS starts, collect(DISTINCT CASE WHEN start[3] THEN x END) AS level }
WITH starts, level, level AS seen, null AS targets, [] AS levels, 0 AS total`;

/** The first level made of the entities of `$ids`, when those of `$seen` are found already, themselves among them. */
const FROM_LEVEL = `UNWIND $ids AS id MATCH (x:Entity {id: id}) WITH collect(x) AS level
WITH level, COLLECT { UNWIND $seen AS id MATCH (x:Entity {id: id}) RETURN x } AS seen
WITH [] AS starts, level, seen, [one IN seen WHERE one:Target | one.id] AS targets, [] AS levels, 0 AS total`;

/** Levels that follow each other, the nearest first. Behind more than MOST_FACTS relationships kept, they are empty. */
type Levels = readonly Level[];

type LevelsRow = readonly [starts: readonly StartRow[], levels: Levels];

/**
 * Levels of one statement: each more saves a read, and costs as much planning as a statement of its own. The first has as many as a search
 * of usual depth takes, so that one read does; those behind are rare.
 */
const AT_ONCE = { first: 5, further: 2 } as const;

/** One read: the starts, and up to `wanted` levels next to them. */
export async function startsAndLevels(
  read: ReadRows,
  question: Question,
  ids: readonly string[],
  wanted: number,
): Promise<LevelsRow> {
  const parameters = { ids: [...new Set(ids)], ...parametersOf(question, wanted) };
  const rows = await read({ text: levelsText(FROM_STARTS, AT_ONCE.first, question) }, parameters);
  return (rows as readonly LevelsRow[])[0] ?? [[], []]; // as the text says
}

/** One read: the level that begins at some entities, and unless one is the last wanted, the next. `seen` are all found so far. */
export async function levelsFrom(
  read: ReadRows,
  question: Question,
  ids: readonly string[],
  { seen, wanted }: { readonly seen: readonly string[]; readonly wanted: number },
): Promise<Levels> {
  const parameters = { ids, seen, ...parametersOf(question, wanted) };
  const rows = await read({ text: levelsText(FROM_LEVEL, AT_ONCE.further, question) }, parameters);
  return (rows as readonly LevelsRow[])[0]?.[1] ?? []; // as the text says
}

/** What is told is a map, since Neo4j plans a text anew for lists of other sizes. */
function parametersOf({ steps, implied, planned, headsOnly, asOf, wanted, told }: Question, levels: number) {
  const span = asOf === null ? ALWAYS : spanOf(asOf);
  const entities = wanted !== undefined || told.properties.length > 0;
  const shown = entities && !told.beyond ? levels : levels - 1; // what lies beyond is only counted
  const parts = { keyed: told.facts, entities, properties: told.properties, levels: shown };
  return { steps, implied, planned, headsOnly, levels, told: parts, ...span };
}
