import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dataset } from '../../../loaders/dataset.js';
import { exportJsonl } from '../../../loaders/export.js';
import { metaOf, planOf } from '../../../loaders/plan.js';
import { storedGraph } from '../../../loaders/stored-graph.js';
import { ensureSchema } from '../../../src/graph/database-schema.js';
import { type Graph as Database } from '../../../src/graph/open.js';
import { writerOf } from '../../../src/graph/writer.js';
import { type Model } from '../../../src/model/model.js';
import { graphOf, grouped, type Graph, type Passage } from './graph.js';

/** Brings an empty database to a dataset as the loader does. */
export async function store(database: Database, model: Model, dataset: Dataset): Promise<void> {
  await ensureSchema(database, model);
  const writer = writerOf(database, model);
  const graph = storedGraph(dataset);
  const { change } = planOf(graph, await writer.storedHashes(), (id) => id);
  await writer.apply({ ...change, meta: metaOf(graph, new Date()) }, () => undefined);
}

/** Takes everything away, in portions that fit into the small memory of the test server. */
export async function clear({ driver, database }: Database): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
  } finally {
    await session.close();
  }
}

/** The database's export, in plain maps. */
export async function exported(database: Database, model: Model): Promise<Graph> {
  const folder = await mkdtemp(join(tmpdir(), 'province-graph-export-'));
  try {
    const path = await exportJsonl(database, model, folder);
    return graphOf(await readFile(path, 'utf8'), await printedPassages(database));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const PASSAGES = `MATCH (x:Entity)-[e:STATED_IN]->(s)
RETURN {id: x.id, source: s.id, paragraph: e.paragraph, row: e.row, raw: e.raw} AS row`;

async function printedPassages({ driver }: Database): Promise<ReadonlyMap<string, readonly Passage[]>> {
  const { records } = await driver.executeQuery(PASSAGES);
  return grouped(
    records.map((record) => record.get('row') as Passage & { id: string }), // as the text says
    ({ id }) => id,
  );
}
