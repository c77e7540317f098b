// Cypher by hand on the bare driver behind node:http: what someone writes who knows the database and needs just these eight answers.
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { wordsOf } from '../../../src/model/words.js';
import { type ShapeName, type Variables } from '../shapes/sample.js';
import { driverFromEnvironment, rowsOf } from './driver.js';
import { listen } from './listening.js';

type Rows = readonly Record<string, unknown>[];

interface Answer {
  readonly statement: string;
  readonly data: (rows: Rows) => unknown;
  readonly parameters?: (variables: Variables) => Variables;
}

const ANSWERS: Readonly<Record<ShapeName, Answer>> = {
  document: {
    statement: `MATCH (d:Entity {id: $id}) WHERE d:Resolution
RETURN d.id AS id, d.number AS number, d.title AS title, d.issuedOn AS issuedOn,
  {nodes: COLLECT { MATCH (d)-[:ISSUED_BY]->(o) RETURN o {.id, .name} ORDER BY o.id LIMIT 5 }} AS issuedBy`,
    data: ([resolution = null]) => ({ resolution }),
  },
  list: {
    statement: `MATCH (d:Resolution) WHERE d._day_issuedOn > '' AND d._day_issuedOn < $before AND d.id IS NOT NULL
WITH d ORDER BY d._day_issuedOn DESC, d.id DESC LIMIT 20
RETURN d.id AS id, d.number AS number, d.issuedOn AS issuedOn, {totalCount: COUNT { (d)<-[:IMPLEMENTS]-() },
  nodes: COLLECT { MATCH (d)<-[:IMPLEMENTS]-(p) RETURN p {.id, .number, .issuedOn} ORDER BY p.id LIMIT 3 }} AS implementedBy`,
    data: (nodes) => ({ resolutions: { nodes } }),
  },
  chain: {
    statement: `MATCH (d:Entity {id: $id}) WHERE d:Resolution
RETURN d.id AS id, d.number AS number, {nodes: COLLECT { MATCH (d)<-[:IMPLEMENTS]-(p)
  WITH p ORDER BY p.id LIMIT 5 RETURN p {.id, .number, launches: {nodes: COLLECT { MATCH (p)-[:LAUNCHES]->(g)
    WITH g ORDER BY g.id LIMIT 5 RETURN g {.id, .name, platforms: {nodes: COLLECT { MATCH (g)-[:DELIVERS]->(f)
      WITH f ORDER BY f.id LIMIT 5 RETURN f {.id, .name, observations: {nodes: COLLECT { MATCH (f)<-[:ABOUT]-(o:Observation)
        RETURN o {.id, .period, .value, .unit, .raw} ORDER BY o.id LIMIT 5 }}} }}} }}} }} AS implementedBy`,
    data: ([resolution = null]) => ({ resolution }),
  },
  filter: {
    statement: `MATCH (:Entity {id: $province})<-[:APPLIES_IN]-(d:Resolution)
WHERE EXISTS { MATCH (d)<-[:IMPLEMENTS]-(p) WHERE p._day_issuedOn >= $from }
  AND NOT EXISTS { MATCH (d)-[:BASED_ON]->(b) WHERE b._day_issuedOn > '' AND b._day_issuedOn < $day }
WITH d, COUNT { (d)<-[:BASED_ON]-() } AS uses ORDER BY uses DESC, d.id DESC LIMIT 20
RETURN d.id AS id, d.number AS number, d.issuedOn AS issuedOn, {totalCount: uses} AS basisOf`,
    data: (nodes) => ({ resolutions: { nodes } }),
  },
  page: {
    statement: `RETURN COUNT { MATCH (d:Plan) WHERE d._day_issuedOn >= $from AND d._day_issuedOn < $to AND d.id IS NOT NULL } AS totalCount,
  COLLECT { MATCH (d:Plan) WHERE d._day_issuedOn >= $from AND d._day_issuedOn < $to AND d.id IS NOT NULL
    WITH d ORDER BY d._day_issuedOn, d.id LIMIT 26 RETURN d {.id, .number, .title, .issuedOn} } AS nodes`,
    data: ([page]) => ({ plans: pageOf(page) }),
  },
  series: {
    statement: `MATCH (:Entity {id: $indicator})<-[:MEASURES]-(o:Observation)-[:ABOUT]->(p:Province) WHERE p.era = 'P63'
WITH p, o ORDER BY o._day_period, o.id WITH p, collect(o {.period, .value})[..10] AS nodes
RETURN p.id AS id, p.name AS name, {nodes: nodes} AS observations ORDER BY id LIMIT 63`,
    data: (nodes) => ({ provinces: { nodes } }),
  },
  search: {
    statement: `CALL db.index.fulltext.queryNodes('search', $query, {limit: 10}) YIELD node, score
RETURN node {.id, .name} AS node ORDER BY score DESC, node.id`,
    data: (edges) => ({ search: { edges } }),
    parameters: ({ text: typed = '' }) => ({
      query: wordsOf(typed)
        .map(({ folded }) => `+_search:${folded}`)
        .join(' '),
    }),
  },
  trace: {
    statement: `MATCH (s:Entity {id: $id}) MATCH way = (s)<-[:IMPLEMENTS|BASED_ON*0..4]-(x)
WITH x, min(length(way)) AS depth RETURN depth, x {.id, .name} AS entity ORDER BY depth, x.id`,
    data: (nodes) => ({ trace: { nodes } }),
  },
};

function pageOf(page: Rows[number] | undefined): unknown {
  const nodes = (page?.['nodes'] ?? []) as readonly unknown[]; // as the statement says
  return { totalCount: page?.['totalCount'], pageInfo: { hasNextPage: nodes.length > 25 }, nodes: nodes.slice(0, 25) };
}

const driver = driverFromEnvironment();

async function answerTo(request: IncomingMessage): Promise<string> {
  const { shape, variables } = JSON.parse(await text(request)) as { shape: ShapeName; variables: Variables }; // the bench's own
  const { statement, data, parameters = (given: Variables) => given } = ANSWERS[shape];
  return JSON.stringify({ data: data(await rowsOf(driver, statement, parameters(variables))) });
}

const server = createServer((request, response) => {
  answerTo(request).then(
    (body) => response.setHeader('content-type', 'application/json').end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

await driver.verifyConnectivity();
listen(server, '/');
