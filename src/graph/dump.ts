import { type Graph } from './open.js';
import { graphErrors } from './graph-errors.js';
import { type Patience } from './patience.js';

/** A node with what belongs to it, as it stands in the database. */
export interface DumpedNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly identifiers: readonly Readonly<Record<string, unknown>>[];
  readonly evidence: readonly {
    readonly source: string;
    readonly paragraph: number | null;
    readonly row: string | null;
    readonly raw: string | null;
  }[];
  readonly formerIds: readonly string[];
}

export interface DumpedRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const NODES = `MATCH (n:Entity) WHERE n.id > $after AND n._hash IS NOT NULL WITH n ORDER BY n.id LIMIT toInteger($size)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties,
  COLLECT { MATCH (n)-[:IDENTIFIED_BY]->(i:Identifier) RETURN properties(i) } AS identifiers,
  COLLECT { MATCH (n)-[e:STATED_IN]->(s:Entity) RETURN {source: s.id, paragraph: e.paragraph, row: e.row, raw: e.raw} } AS evidence,
  COLLECT { MATCH (r:Redirect)-[:NOW]->(n) RETURN r.id } AS formerIds ORDER BY id`;

/** Page by page as the nodes at their start: to sort all of a nation's at once needs more heap than the database has. */
const RELATIONSHIPS = `MATCH (n:Entity) WHERE n.id > $after AND n._hash IS NOT NULL WITH n ORDER BY n.id LIMIT toInteger($size)
RETURN n.id AS id, COLLECT {
  MATCH (n)-[r]->(b:Entity) WHERE r._hash IS NOT NULL
  RETURN {type: type(r), from: n.id, to: b.id, properties: properties(r)} ORDER BY r.id
} AS relationships ORDER BY id`;

/** Another one after each load; null: no dataset is stored, or one is being written. */
const MOMENT = `OPTIONAL MATCH (m:Meta {id: 'dataset'}) OPTIONAL MATCH (c:Meta {id: 'commits'})
RETURN CASE WHEN c.until > timestamp() THEN null ELSE [m.datasetVersion, m.loadedAt, c.count] END AS moment`;

const PAGE = 5000;

/**
 * What tells the stored dataset from those before and after it: the same again says that none was written in between. Undefined: there is no
 * whole one. Throws GraphUnavailable.
 */
export async function datasetMoment(graph: Graph, patience: Patience): Promise<string | undefined> {
  const [record] = await rowsOf(graph, patience, MOMENT, {});
  const moment = record?.get('moment') as readonly unknown[] | null | undefined; // as the statement says
  return moment?.[0] == null ? undefined : JSON.stringify(moment);
}

/** All our nodes by id. Throws GraphUnavailable. */
export async function* dumpedNodes(graph: Graph, patience: Patience): AsyncGenerator<DumpedNode> {
  yield* paged<DumpedNode>(graph, patience, NODES);
}

/** All our relationships by the ids of their starts, those of one by their own. Throws GraphUnavailable. */
export async function* dumpedRelationships(graph: Graph, patience: Patience): AsyncGenerator<DumpedRelationship> {
  interface Row {
    readonly id: string;
    readonly relationships: readonly DumpedRelationship[];
  }
  for await (const { relationships } of paged<Row>(graph, patience, RELATIONSHIPS)) yield* relationships;
}

/** The rows of a statement that gives some with ids after one, by id. */
async function* paged<Row extends { readonly id: string }>(
  graph: Graph,
  patience: Patience,
  text: string,
): AsyncGenerator<Row> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const records = await rowsOf(graph, patience, text, { after, size: PAGE });
    const rows = records.map((record) => record.toObject() as unknown as Row); // as the text says
    yield* rows;
    after = rows.length < PAGE ? undefined : rows.at(-1)?.id;
  }
}

async function rowsOf({ driver, database }: Graph, patience: Patience, text: string, parameters: object) {
  const reading = driver.executeQuery(text, parameters, { database, routing: 'READ' });
  return (await graphErrors(() => patience(reading))).records;
}
