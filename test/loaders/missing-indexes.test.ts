import { type Driver } from 'neo4j-driver';
import { exportJsonl } from '../../loaders/export.js';
import { loadJsonl } from '../../loaders/jsonl/load-jsonl.js';
import { loadSeeds } from '../../loaders/load.js';
import { type Graph } from '../../src/graph/open.js';
import { loadModel } from '../../src/model-files.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { folderOf, soundSeeds } from '../support/seeds-folder.js';

const model = loadModel();
const seedsDir = soundSeeds();
const ALL = ['Entity_id', 'search', 'Plan_name'];

let driver: Driver;
let graph: Graph;
let path: string;

beforeAll(async () => {
  driver = await emptyDatabase();
  graph = databaseOf(driver);
  await ofSeeds(false);
  path = await exportJsonl(graph, model, folderOf({}));
});

afterAll(() => driver.close());

beforeEach(async () => {
  for (const statement of ['DROP CONSTRAINT Entity_id', 'DROP INDEX search', 'DROP INDEX Plan_name'])
    await driver.executeQuery(`${statement} IF EXISTS`);
});

async function present(): Promise<readonly string[]> {
  const { records } = await driver.executeQuery('SHOW INDEXES YIELD name, state WHERE state = "ONLINE" RETURN name');
  const names = records.map((record) => record.get('name') as string);
  return ALL.filter((name) => names.includes(name));
}

const options = () => ({ model, graph, log: () => undefined });
const ofSeeds = async (dryRun: boolean) => (await loadSeeds({ ...options(), seedsDir, dryRun })).status;
const ofLines = async (dryRun: boolean) => (await loadJsonl({ ...options(), paths: [path], dryRun })).status;
const forget = () => driver.executeQuery("MATCH (m:Meta {id: 'dataset'}) SET m.inputDigest = 'x'");

describe.each([
  ['seeds', ofSeeds],
  ['lines', ofLines],
])('a load of %s that has nothing to write', (_, load) => {
  it('makes indexes that are missing, when it knows the input by its digest', async () => {
    await load(false);
    await driver.executeQuery('DROP INDEX search');
    expect(await load(false)).toBe('unchanged');
    expect(await present()).toEqual(ALL);
  });

  it('makes them when it knows the dataset by its version', async () => {
    await forget();
    expect(await load(false)).toBe('unchanged');
    expect(await present()).toEqual(ALL);
  });

  it('makes none when it only tells what it would do', async () => {
    expect(await load(true)).toBe('planned');
    expect(await present()).toEqual([]);
  });
});
