import { session as sessions } from 'neo4j-driver';
import { type Graph } from './open.js';
import { graphErrors } from './graph-errors.js';

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

const PAGE = 5000;

/** All our nodes by id, read page by page. Throws GraphUnavailable. */
export async function* dumpedNodes(graph: Graph): AsyncGenerator<DumpedNode> {
  let last = '';
  for (;;) {
    const page = await graphErrors(() =>
      graph.driver.executeQuery(NODES, { after: last, size: PAGE }, { database: graph.database, routing: 'READ' }),
    );
    for (const record of page.records) yield record.toObject() as unknown as DumpedNode;
    if (page.records.length < PAGE) return;
    last = page.records.at(-1)?.get('id') as string;
  }
}

/** All our relationships by their id, as a stream. Throws GraphUnavailable. */
export async function* dumpedRelationships(graph: Graph): AsyncGenerator<DumpedRelationship> {
  const session = graph.driver.session({ database: graph.database, defaultAccessMode: sessions.READ, fetchSize: 5000 });
  try {
    const records = session.run(RELATIONSHIPS)[Symbol.asyncIterator]();
    for (;;) {
      const next = await graphErrors(() => records.next());
      if (next.done === true) return;
      yield next.value.toObject() as unknown as DumpedRelationship;
    }
  } finally {
    await session.close();
  }
}
