import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadJsonl } from '../../loaders/jsonl/load-jsonl.js';
import { type Graph } from '../../src/graph/open.js';
import { type Model } from '../../src/model/model.js';
import { writeJsonl } from '../bench/national/jsonl.js';
import { nationalGraph } from '../bench/national/national.js';
import { emptyDatabase } from './neo4j.js';

/** The scratch database, to be closed by the caller, with a hundredth of the national graph of the bench. */
export async function smallNation(model: Model): Promise<Graph> {
  const driver = await emptyDatabase();
  const graph = { driver, database: 'neo4j', close: () => driver.close() };
  const folder = await mkdtemp(join(tmpdir(), 'province-graph-nation-'));
  try {
    const path = join(folder, 'graph.jsonl');
    await writeJsonl(nationalGraph(model, 0.01), path);
    const summary = await loadJsonl({ model, graph, paths: [path], dryRun: false, log: () => undefined });
    if (summary.status === 'faulty') throw new Error(summary.problems.map(({ message }) => message).join('\n'));
  } finally {
    await rm(folder, { recursive: true });
  }
  return graph;
}
