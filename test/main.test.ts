import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer, Server, type Socket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Driver } from 'neo4j-driver';
import { loadSeeds } from '../loaders/load.js';
import { loadModel } from '../src/model-files.js';
import { projectRoot } from '../src/root.js';
import { emptyDatabase } from './support/neo4j.js';
import { programOf } from './support/program.js';
import { soundSeeds, SOURCE } from './support/seeds-folder.js';
import { testServer } from './support/test-server.js';

const FILE = 'sources/yen-bai-2024.yaml';
const NAME = '{ platform(id: "platform:lgsp-yen-bai") { nameEn } }';

let driver: Driver;
let environment: Record<string, string | undefined>;
const started: ChildProcess[] = [];
const opened: (Server | Socket)[] = [];

beforeAll(async () => {
  driver = await emptyDatabase();
  const { uri, user, password } = await testServer('scratch');
  environment = {
    ...process.env,
    NODE_OPTIONS: '',
    HOST: '127.0.0.1',
    PORT: '0',
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
  };
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  for (const one of opened) {
    if (one instanceof Server) one.close();
    else one.destroy();
  }
  await driver.close();
});

function run(extra: Record<string, string> = {}) {
  const child = spawn(process.execPath, programOf('src/main'), {
    cwd: projectRoot(),
    env: { ...environment, ...extra },
  });
  started.push(child);
  return child;
}

/** The address in the line that says that the server is up. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /GraphQL at (http:\S+)\/graphql/.exec(line) ?? [];
    if (address !== undefined) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error('the server ended before it was up');
}

async function load(seedsDir: string): Promise<void> {
  const graph = { driver, database: 'neo4j', close: () => driver.close() };
  expect(await loadSeeds({ model: loadModel(), graph, seedsDir, dryRun: false, log: () => undefined })).toMatchObject({
    status: 'loaded',
  });
}

async function ask(address: string, query: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

async function readyWithin(address: string, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  while (!(await fetch(`${address}/readyz`)).ok) {
    if (performance.now() > until) throw new Error(`not ready within ${milliseconds} ms`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

describe('the server as a process', () => {
  it('is alive before there is a dataset, answers from a new one within a second, and ends with 0 on SIGTERM', async () => {
    const child = run();
    const address = await addressOf(child);
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    await load(soundSeeds());
    await readyWithin(address, 1_500);
    expect(await ask(address, NAME)).toMatchObject({ data: { platform: { nameEn: null } } });
    await load(
      soundSeeds({
        [FILE]: SOURCE.replace('name: LGSP tỉnh Yên Bái\n', 'name: LGSP tỉnh Yên Bái\n        nameEn: Yen Bai LGSP\n'),
      }),
    );
    const loaded = performance.now();
    let answer = await ask(address, NAME);
    while (!JSON.stringify(answer).includes('Yen Bai LGSP') && performance.now() - loaded < 1000)
      answer = await ask(address, NAME);
    expect(answer).toMatchObject({ data: { platform: { nameEn: 'Yen Bai LGSP' } } });
    expect(performance.now() - loaded).toBeLessThan(1000);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['every fault of the environment', { PORT: 'many', LOG_LEVEL: 'loud' }, 2, /PORT=many[^]*LOG_LEVEL=loud/],
    ['a password that the database refuses', { NEO4J_PASSWORD: 'wrong' }, 3, /NEO4J_PASSWORD/],
    ['a database that is not there', { NEO4J_DATABASE: 'nope' }, 3, /no database named nope.*NEO4J_DATABASE/],
    ['a host that is not this machine', { HOST: '192.0.2.1' }, 2, /HOST=192\.0\.2\.1/],
  ])('names %s', async (_, extra, status, message) => {
    const child = run(extra);
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    expect(await once(child, 'close')).toEqual([status, null]);
    expect(told).toMatch(message);
    expect(told).not.toMatch(/ at .*\.ts:/);
  });

  it('names a port that is taken, before it starts a database', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    opened.push(taken);
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo; // a TCP server that listens
    const local = join(tmpdir(), `province-graph-never-${process.pid}`);
    const child = run({ PORT: String(port), NEO4J_URI: '', NEO4J_LOCAL_DIR: local });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(told).toBe(`PORT=${port}: another program listens on port ${port} of 127.0.0.1 already.\n`);
    expect(existsSync(local)).toBe(false);
  });

  it('starts before its database, and needs no second start when that comes', async () => {
    const { NEO4J_URI = '' } = environment;
    const database = new URL(NEO4J_URI);
    const door = createServer((socket) => {
      const through = connect(Number(database.port), database.hostname);
      for (const one of [socket, through]) opened.push(one.on('error', () => undefined));
      socket.pipe(through).pipe(socket);
    });
    opened.push(door);
    await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
    const { port } = door.address() as AddressInfo; // a TCP server that listens
    door.close();
    const child = run({ NEO4J_URI: `bolt://127.0.0.1:${port}` });
    const address = await addressOf(child);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    const away = await fetch(`${address}/readyz`);
    expect([away.status, await away.json()]).toMatchObject([503, { reason: 'database unavailable' }]);
    expect(await ask(address, NAME)).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    await new Promise<void>((done) => door.listen(port, '127.0.0.1', done));
    await readyWithin(address, 5_000);
    expect(await ask(address, NAME)).toMatchObject({ data: { platform: { nameEn: 'Yen Bai LGSP' } } });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
