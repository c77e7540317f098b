import { type Driver } from 'neo4j-driver';
import { loadSeeds } from '../../loaders/load.js';
import { storedNode } from '../../loaders/stored-graph.js';
import { type GraphDelta, type StoredNode } from '../../src/graph/stored.js';
import { type Graph } from '../../src/graph/open.js';
import { writerOf } from '../../src/graph/writer.js';
import { loadModel } from '../../src/model-files.js';
import { checksumOf } from '../support/checksum.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { soundSeeds, sourceWith } from '../support/seeds-folder.js';

const model = loadModel();
const FILE = 'sources/yen-bai-2024.yaml';
const NEW_PLATFORM = `      - {id: platform:new-exchange, name: Trục mới, platformType: LGSP}\n  - paragraph: 3\n`;

let driver: Driver;
let graph: Graph;

beforeAll(async () => {
  driver = await emptyDatabase();
  graph = databaseOf(driver);
});

afterAll(() => driver.close());

beforeEach(async () => {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
});

async function redirects(): Promise<Readonly<Record<string, string>>> {
  const { records } = await driver.executeQuery('MATCH (r:Redirect)-[:NOW]->(n) RETURN r.id AS id, n.id AS now');
  return Object.fromEntries(records.map((record) => [record.get('id') as string, record.get('now') as string]));
}

function load(seedsDir: string) {
  return loadSeeds({ model, graph, seedsDir, dryRun: false, log: () => undefined });
}

it('a former id can be moved to an entity that is new, and back', async () => {
  const before = soundSeeds({ 'redirects.yaml': 'platform:old-exchange: platform:lgsp-yen-bai\n' });
  const moved = soundSeeds({
    [FILE]: sourceWith('  - paragraph: 3\n', NEW_PLATFORM),
    'redirects.yaml': 'platform:old-exchange: platform:new-exchange\n',
  });
  await load(before);
  const stored = await checksumOf(driver);
  await load(moved);
  expect(await redirects()).toEqual({ 'platform:old-exchange': 'platform:new-exchange' });
  await load(before);
  expect(await checksumOf(driver)).toBe(stored);
});

const NODES: GraphDelta['nodes'] = { added: [], changed: [], removed: [] };
const RELATIONSHIPS = { added: [], changed: [], removed: [] };
/** So many are added side by side, each with a former id of the same entity. */
const SUCCESSORS = 40;

const state = () => ({
  meta: { datasetVersion: 'x', loadedAt: '', kinds: [], counts: [], sources: 0n, inputDigest: '' },
});

function platform(name: string, formerIds: readonly string[]): StoredNode {
  const kind = model.kinds.get('Platform');
  if (!kind) throw new Error('there are no platforms');
  return storedNode({ id: `platform:${name}`, kind, properties: { name }, identifiers: [], evidence: [], formerIds });
}

/** In steps, each change in one of its own. */
async function written(changes: readonly Partial<GraphDelta['nodes']>[], isBrokenOff = false): Promise<void> {
  const writer = writerOf(graph, model);
  async function* deltas() {
    for (const nodes of changes)
      yield await Promise.resolve({ nodes: { ...NODES, ...nodes }, relationships: RELATIONSHIPS });
    if (isBrokenOff) throw new Error('broken off');
  }
  const basedOn = (await writer.stamp())?.version;
  await writer.alone(() => writer.applyStream({ deltas: deltas(), total: 1, basedOn, state }, () => undefined));
}

const places = Array.from({ length: SUCCESSORS }, (_, place) => place);
const before = platform(
  'before',
  places.map((place) => `platform:former-${place}`),
);
const successors = places.map((place) => ({ added: [platform(`now-${place}`, [`platform:former-${place}`])] }));

it('in steps, former ids move to entities that come before the one that has them goes', async () => {
  await written([{ added: [before] }]);
  await written([...successors, { removed: [before.id] }]);
  expect(await redirects()).toEqual(
    Object.fromEntries(places.map((place) => [`platform:former-${place}`, `platform:now-${place}`])),
  );
});

it('in steps, who lost a former id to a load that broke off counts as changed', async () => {
  await written([{ added: [before] }]);
  await expect(written(successors, true)).rejects.toThrow('broken off');
  const { nodes } = await writerOf(graph, model).storedHashes();
  expect(nodes.get(before.id)).toBe('0');
});
