import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { loadSeeds } from '../../loaders/load.js';
import { openLocalNeo4j, type LocalNeo4j } from '../../src/graph/local/instance.js';
import { loadModel } from '../../src/model-files.js';
import {
  killAll,
  readyAfter,
  serverProcess,
  unreadyAfter,
  type ServerProcess,
} from '../support/faults/server-process.js';
import { soundSeeds } from '../support/seeds-folder.js';

const dir = mkdtempSync(join(tmpdir(), 'province-graph-joined-'));
let local: LocalNeo4j;
let servers: readonly ServerProcess[];

beforeAll(async () => {
  local = await openLocalNeo4j({ dir, heapMb: 256, log: () => undefined, jvmArguments: ['-XX:TieredStopAtLevel=1'] });
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password));
  const graph = { driver, database: 'neo4j', close: () => driver.close() };
  await loadSeeds({ model: loadModel(), graph, seedsDir: soundSeeds(), dryRun: false, log: () => undefined });
  await driver.close();
  const own = { NEO4J_URI: '', NEO4J_LOCAL_DIR: dir, NEO4J_LOCAL_HEAP_MB: '256', LOAD_ON_START: 'false' };
  servers = await Promise.all([serverProcess(own), serverProcess(own)]);
  await Promise.all(servers.map(({ address }) => readyAfter(address, 10_000)));
}, 120_000);

afterAll(async () => {
  killAll();
  await local.stop();
  rmSync(dir, { recursive: true, force: true });
});

const told = (text: string) => servers.map(({ log }) => log.filter((line) => line.includes(text)).length);

it('servers whose Neo4j ended with the process that had started it get one anew, which one of them starts and the other joins', async () => {
  expect([told('Neo4j: joined'), told('Neo4j: started')]).toEqual([
    [1, 1],
    [0, 0],
  ]);
  await local.stop();
  await Promise.all(servers.map(({ address }) => unreadyAfter(address, 5_000)));
  await Promise.all(servers.map(({ address }) => readyAfter(address, 45_000)));
  expect(told('Neo4j: started').sort()).toEqual([0, 1]);
  expect(told('Neo4j: joined').sort()).toEqual([1, 2]);
}, 90_000);

it('so does the one that is left when the other is stopped', async () => {
  const starter = told('Neo4j: started').indexOf(1);
  const [stopped, left] = starter === 0 ? servers : servers.toReversed();
  stopped?.child.kill('SIGTERM');
  expect(await stopped?.ended).toBe(0);
  await unreadyAfter(left?.address ?? '', 5_000);
  await readyAfter(left?.address ?? '', 45_000);
  expect(told('Neo4j: started')).toEqual([1, 1]);
}, 90_000);
