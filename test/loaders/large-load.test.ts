import { type Driver } from 'neo4j-driver';
import { loadSeeds } from '../../loaders/load.js';
import { type Graph } from '../../src/graph/open.js';
import { type Progress, writerOf } from '../../src/graph/writer.js';
import { loadModel } from '../../src/model-files.js';
import { communeSeeds } from '../support/commune-seeds.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { folderOf } from '../support/seeds-folder.js';

const model = loadModel();
/** So many do not go into one transaction. */
const COMMUNES = 6_500;

/** Thousands of elements several times over, perhaps on a busy machine. */
const LIMIT_MS = 180_000;

let driver: Driver;
let graph: Graph;

beforeAll(async () => {
  driver = await emptyDatabase();
  graph = databaseOf(driver);
});

afterAll(() => driver.close());

function load(seedsDir: string, progress?: Progress) {
  return loadSeeds({ model, graph, seedsDir, dryRun: false, log: () => undefined, ...(progress && { progress }) });
}

async function communesStored(): Promise<number> {
  const { records } = await driver.executeQuery('RETURN COUNT { MATCH (c:Commune)-[:PART_OF]->(:Province) } AS count');
  return records[0]?.get('count') as number;
}

it(
  'takes up a load of national size where it broke off, and counts as empty until it is whole',
  async () => {
    const breakOff: Progress = (done) => {
      if (done >= 5_000) throw new Error('broken off');
    };
    await expect(load(communeSeeds(COMMUNES), breakOff)).rejects.toThrow('broken off');
    expect(await writerOf(graph, model).stamp()).toBeUndefined();
    const { records } = await driver.executeQuery('RETURN COUNT { MATCH (n:Commune) } AS count');
    expect(records[0]?.get('count')).toBeGreaterThan(0);

    const summary = await load(communeSeeds(COMMUNES));
    expect(summary).toMatchObject({ status: 'loaded', version: (await writerOf(graph, model).stamp())?.version });
    expect(await communesStored()).toBe(COMMUNES);
    expect(summary.status === 'loaded' && summary.nodes.get('Commune')?.unchanged).toBeGreaterThan(0);
    expect((await load(communeSeeds(COMMUNES))).status).toBe('unchanged');
  },
  LIMIT_MS,
);

it(
  'changes all of it, and back to nothing',
  async () => {
    const summary = await load(communeSeeds(COMMUNES, 'Phường'));
    expect(summary.status === 'loaded' && summary.nodes.get('Commune')?.changed).toBe(COMMUNES);
    expect(await communesStored()).toBe(COMMUNES);
    await load(folderOf({}));
    const { records } = await driver.executeQuery('MATCH (n) RETURN DISTINCT labels(n) AS labels');
    expect(records.map((record) => record.get('labels') as unknown)).toEqual([['Meta']]);
  },
  LIMIT_MS,
);
