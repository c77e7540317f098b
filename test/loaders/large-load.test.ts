import { type Driver } from 'neo4j-driver';
import { loadSeeds } from '../../loaders/load.js';
import { type Graph } from '../../src/graph/open.js';
import { type Progress, writerOf } from '../../src/graph/writer.js';
import { loadModel } from '../../src/model-files.js';
import { emptyDatabase } from '../support/neo4j.js';
import { folderOf } from '../support/seeds-folder.js';

const model = loadModel();
const COMMUNES = 6_500;

/** Thousands of elements several times over, perhaps on a busy machine. */
const LIMIT_MS = 180_000;

let driver: Driver;
let graph: Graph;

beforeAll(async () => {
  driver = await emptyDatabase();
  graph = { driver, database: 'neo4j', local: undefined, close: () => Promise.resolve() };
});

afterAll(() => driver.close());

/** One province and so many communes that they do not go into one transaction. */
function largeSeeds(name = 'Xã'): string {
  const provinces =
    'unit_id,era,code,name_vi,full_name_vi,full_name_en,slug,type,region_vi,region_en,valid_from,valid_to,aliases,iso_3166_2,wikidata_id';
  const communes =
    'era,code,name_vi,name_en,type,district_code,province_code,valid_from,valid_to,aliases,first_missing';
  const rows = Array.from(
    { length: COMMUNES },
    (_, place) => `34,${String(place).padStart(5, '0')},${name},Commune,xa,,15,2025-07-01,,,`,
  );
  return folderOf({
    'reference/provinces.csv': `${provinces}\nVN34-15,34,15,Lào Cai,Tỉnh Lào Cai,Lao Cai,lao_cai,tinh,,,2025-07-01,,,,\n`,
    'reference/communes.csv': `${communes}\n${rows.join('\n')}\n`,
    'sources/reference.yaml':
      'sources:\n  - {id: source:ref-provinces, name: P}\n  - {id: source:ref-communes, name: C}\n',
  });
}

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
    await expect(load(largeSeeds(), breakOff)).rejects.toThrow('broken off');
    expect(await writerOf(graph, model).stamp()).toBeUndefined();
    const { records } = await driver.executeQuery('RETURN COUNT { MATCH (n:Commune) } AS count');
    expect(records[0]?.get('count')).toBeGreaterThan(0);

    const summary = await load(largeSeeds());
    expect(summary).toMatchObject({ status: 'loaded', version: (await writerOf(graph, model).stamp())?.version });
    expect(await communesStored()).toBe(COMMUNES);
    expect(summary.status === 'loaded' && summary.nodes.get('Commune')?.unchanged).toBeGreaterThan(0);
    expect((await load(largeSeeds())).status).toBe('unchanged');
  },
  LIMIT_MS,
);

it(
  'changes all of it, and back to nothing',
  async () => {
    const summary = await load(largeSeeds('Phường'));
    expect(summary.status === 'loaded' && summary.nodes.get('Commune')?.changed).toBe(COMMUNES);
    expect(await communesStored()).toBe(COMMUNES);
    await load(folderOf({}));
    const { records } = await driver.executeQuery('MATCH (n) RETURN labels(n) AS labels');
    expect(records.map((record) => record.get('labels') as unknown)).toEqual([['Meta']]);
  },
  LIMIT_MS,
);
