import neo4j from 'neo4j-driver';
import { parse, visit, TypeInfo, visitWithTypeInfo } from 'graphql';
import { openLocalNeo4j } from '../../../src/graph/local/instance.js';
import { apiSchemaOf } from '../../../src/model/api/api-schema.js';
import { loadRegistry } from '../../../src/model-files.js';
import { operationOf } from './generator.js';
import { evaluatorOf } from './evaluator.js';
import { graphOf } from './graph.js';
import { randomOf } from './random.js';
import { woven } from './woven.js';
import { compiledSide } from './sides.js';
import { databaseOf, exported, store } from './stored.js';
import { loadSeeds } from '../../../loaders/load.js';
import { faultsOf } from './trial.js';
const local = await openLocalNeo4j({
  dir: process.env['NEO'] ?? '/work/scratch/neo-differential2',
  heapMb: 384,
  log: console.error,
  jvmArguments: ['-XX:TieredStopAtLevel=1'],
});
const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password), { disableLosslessIntegers: true });
{
  const { clear } = await import('./stored.js');
  await clear({ driver, database: 'neo4j' } as any);
}
const registry = loadRegistry();
const schema = apiSchemaOf(registry);
const db = databaseOf(driver);
let tt = performance.now();
if (process.env['DATA'] === 'seeds')
  console.log(
    JSON.stringify(
      await loadSeeds({
        model: registry.model,
        graph: db,
        dryRun: false,
        seedsDir: process.env['SEEDS'] ?? 'seeds',
        log: console.log,
      }),
    ).slice(0, 1500),
  );
else await store(db, registry.model, woven(registry.model, randomOf(1)));
console.log('load', performance.now() - tt);
tt = performance.now();
const graph = await exported(db, registry.model);
console.log('export', performance.now() - tt, graph.nodes.size, graph.relationships.length);
const evaluated = evaluatorOf(registry, graph);
const compiled0 = await compiledSide(registry, driver);
let asking = 0,
  asks = 0,
  gen = 0,
  ev = 0,
  slow: [number, string][] = [];
const compiled = async (q: string, v: any) => {
  const t = performance.now();
  const a = await compiled0(q, v);
  const d = performance.now() - t;
  asking += d;
  asks++;
  slow.push([d, q]);
  return a;
};
const eva = (q: string, v: any) => {
  const t = performance.now();
  try {
    return evaluated(q, v);
  } finally {
    ev += performance.now() - t;
  }
};
const first = Number(process.argv[2] ?? 2026),
  count = Number(process.argv[3] ?? 200);
const used = new Map<string, number>();
const info = new TypeInfo(schema);
const t0 = performance.now();
for (let s = first; s < first + count; s++) {
  const t = performance.now();
  const op = operationOf(schema, registry.model, graph, s);
  gen += performance.now() - t;
  visit(
    parse(op.query),
    visitWithTypeInfo(info, {
      Field: () => {
        const k = `${info.getParentType()}.${info.getFieldDef()?.name}`;
        used.set(k, (used.get(k) ?? 0) + 1);
      },
    }),
  );
  for (const f of await faultsOf(op, compiled, eva)) console.log(`SEED=${s}\n${f}\n`);
}
const all = Object.values(schema.getTypeMap()).flatMap((t) =>
  'getFields' in t && !t.name.startsWith('__') && !('isOneOf' in t)
    ? Object.keys((t as any).getFields()).map((f) => `${t.name}.${f}`)
    : [],
);
console.log({ total: performance.now() - t0, gen, ev, asking, asks, fields: all.length, used: used.size });
console.log(
  slow
    .sort((a, b) => b[0] - a[0])
    .slice(0, 4)
    .map(([d, q]) => `${d.toFixed(0)} ${q.length} ${q.slice(0, 600)}`)
    .join('\n'),
);
await driver.close();
await local.stop();
