import neo4j from 'neo4j-driver';
import { openLocalNeo4j } from '../../../src/graph/local/instance.js';
import { loadRegistry } from '../../../src/model-files.js';
import { evaluatorOf } from './evaluator.js';
import { compiledSide } from './sides.js';
import { databaseOf, exported } from './stored.js';
const local = await openLocalNeo4j({
  dir: process.env['NEO'] ?? '/work/scratch/neo-differential2',
  heapMb: 384,
  log: () => undefined,
  jvmArguments: ['-XX:TieredStopAtLevel=1'],
});
const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password), { disableLosslessIntegers: true });
const registry = loadRegistry();
const graph = await exported(databaseOf(driver), registry.model);
const ev = evaluatorOf(registry, graph);
const ask = await compiledSide(registry, driver);
const raws = [...graph.nodes.values()].find((n) =>
  n.evidence.some((a) =>
    n.evidence.some((b) => a !== b && a.source === b.source && a.paragraph === b.paragraph && a.row === b.row),
  ),
);
const withAt = graph.relationships.find((r) => r.evidence.some((e) => e.row === 'x@y'));
const withHash = graph.relationships.find((r) => r.evidence.some((e) => e.row === 'x#1'));
const qs = [
  `{ node(id: ${JSON.stringify(withAt?.start)}) { relations(types: [${withAt?.label}], first: 100) { nodes { id evidence { row paragraph } } } } }`,
  `{ node(id: ${JSON.stringify(withHash?.start)}) { relations(types: [${withHash?.label}], first: 100) { nodes { id evidence { row paragraph } } } } }`,
  `{ node(id: ${JSON.stringify(raws?.id)}) { evidence { source { id } paragraph row raw } } }`,
  '{ legalDocuments(first: null) { nodes { id } } }',
  '{ observations(first: 2) { nodes { creditedTo(first: null) { id } } } }',
  '{ entity(identifier: {scheme: "gso", value: "15", on: "2025"}) { id identifiers { value from to } } }',
  '{ observations(first: 0) { pageInfo { hasNextPage hasPreviousPage } } }',
];
for (const q of [...qs, ...process.argv.slice(2)]) {
  const c = await ask(q, {});
  console.log(q, '\n', JSON.stringify(c), '\n', JSON.stringify(ev(q, {})).slice(0, 1500));
}
const page = async (given: string) =>
  console.log(
    given,
    JSON.stringify(
      (await ask(`{ provinces(${given}) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`, {})).data,
    ),
  );
const cs = (
  (await ask('{ provinces(first: 6) { edges { cursor node { id } } } }', {})).data as any
).provinces.edges.map((e: any) => e.cursor);
await page('first: 6');
await page(`first: 2, before: "${cs[2]}"`);
await page(`last: 2, after: "${cs[2]}"`);
await driver.close();
await local.stop();
