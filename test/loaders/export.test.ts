import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver } from 'neo4j-driver';
import { exportJsonl } from '../../loaders/export.js';
import { loadSeeds } from '../../loaders/load.js';
import { commitMark } from '../../src/graph/commit-mark.js';
import { type Graph } from '../../src/graph/open.js';
import { loadModel } from '../../src/model-files.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { folderOf, soundSeeds, sourceWith } from '../support/seeds-folder.js';

const model = loadModel();
const OTHERS = soundSeeds({ 'sources/yen-bai-2024.yaml': sourceWith('value: 1900', 'value: 1901') });

let driver: Driver;
let graph: Graph;

beforeAll(async () => {
  driver = await emptyDatabase();
  graph = databaseOf(driver);
});

afterAll(() => driver.close());

beforeEach(async () => {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await load(soundSeeds());
});

async function load(seedsDir: string): Promise<void> {
  await loadSeeds({ model, graph, seedsDir, dryRun: false, log: () => undefined });
}

/** The graph with something done once its nodes were read. */
function graphWith(meanwhile: () => Promise<unknown>): Graph {
  const executeQuery: Driver['executeQuery'] = async (query, ...rest) => {
    const answer = await driver.executeQuery(query, ...rest);
    if (typeof query === 'string' && query.includes('IDENTIFIED_BY')) await meanwhile();
    return answer;
  };
  return { ...graph, driver: Object.assign(Object.create(driver) as Driver, { executeQuery }) };
}

/** Refused with this, and the export of before stands as it was. */
async function expectRefusal(one: Graph, message: string, signal?: AbortSignal): Promise<void> {
  const folder = folderOf({ 'graph.jsonl': 'of before' });
  await expect(exportJsonl(one, model, folder, { signal })).rejects.toThrow(message);
  expect(readdirSync(folder)).toEqual(['graph.jsonl']);
  expect(readFileSync(join(folder, 'graph.jsonl'), 'utf8')).toBe('of before');
}

const NO_DATASET = 'The database holds no whole dataset';
const CHANGED = 'The dataset was loaded anew while it was being exported.';

it('refuses what a heavy load has not finished, and what a commit is changing', async () => {
  const mark = commitMark(graph);
  await mark.begin();
  await expectRefusal(graph, NO_DATASET);
  await mark.end();
  await driver.executeQuery("MATCH (m:Meta {id: 'dataset'}) DELETE m");
  await expectRefusal(graph, NO_DATASET);
});

it('refuses to mix what was there before and after a load', async () => {
  const changing = graphWith(() => load(OTHERS));
  await expectRefusal(changing, CHANGED);
  const changingBack = graphWith(async () => {
    await load(soundSeeds());
    await load(OTHERS);
  });
  await expectRefusal(changingBack, CHANGED);
});

it('ends with the reason of a signal', async () => {
  await expectRefusal(graph, 'ended', AbortSignal.abort(new Error('ended')));
  const interrupts = new AbortController();
  const interrupted = graphWith(async () => {
    await Promise.resolve();
    interrupts.abort(new Error('ended'));
  });
  await expectRefusal(interrupted, 'ended', interrupts.signal);
});

it('gives relationships by their start, those of one by their ids', async () => {
  const text = readFileSync(await exportJsonl(graph, model, folderOf({})), 'utf8');
  const edges = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { start?: { id: string }; properties: { id: string } })
    .flatMap(({ start, properties }) => (start ? [`${start.id} ${properties.id}`] : []));
  expect(edges).toHaveLength(12);
  expect(edges).toEqual([...edges].sort());
});
