import { session as sessions } from 'neo4j-driver';
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

const RELATIONSHIPS = `MATCH (a:Entity)-[r]->(b:Entity) WHERE r._hash IS NOT NULL
RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties ORDER BY properties.id`;

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

/** All our nodes by id, read page by page. Throws GraphUnavailable. */
export async function* dumpedNodes(graph: Graph, patience: Patience): AsyncGenerator<DumpedNode> {
  let last = '';
  for (;;) {
    const page = await rowsOf(graph, patience, NODES, { after: last, size: PAGE });
    for (const record of page) yield record.toObject() as unknown as DumpedNode;
    if (page.length < PAGE) return;
    last = page.at(-1)?.get('id') as string;
  }
}

/** All our relationships by their id, as a stream. Throws GraphUnavailable. */
export async function* dumpedRelationships(graph: Graph, patience: Patience): AsyncGenerator<DumpedRelationship> {
  const session = graph.driver.session({ database: graph.database, defaultAccessMode: sessions.READ, fetchSize: 5000 });
  try {
    const records = session.run(RELATIONSHIPS)[Symbol.asyncIterator]();
    for (;;) {
      const next = await graphErrors(() => patience(records.next()));
      if (next.done === true) return;
      yield next.value.toObject() as unknown as DumpedRelationship;
    }
  } finally {
    await session.close();
  }
}

async function rowsOf({ driver, database }: Graph, patience: Patience, text: string, parameters: object) {
  const reading = driver.executeQuery(text, parameters, { database, routing: 'READ' });
  return (await graphErrors(() => patience(reading))).records;
}
