import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { readInstance } from '../../src/graph/local/instance-file.js';
import { type LocalNeo4j, type LocalNeo4jOptions, openLocalNeo4j } from '../../src/graph/local/instance.js';
import { LocalNeo4jError } from '../../src/graph/local/local-neo4j-error.js';
import { projectRoot } from '../../src/root.js';
import { testServer } from '../support/test-server.js';

let folder: string;
const opened: LocalNeo4j[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'province-graph-local-'));
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(opened.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function open(dir: string, more: Partial<LocalNeo4jOptions> = {}): Promise<LocalNeo4j> {
  const jvmArguments = ['-XX:TieredStopAtLevel=1'];
  const server = await openLocalNeo4j({ dir, heapMb: 256, log: () => undefined, jvmArguments, ...more });
  opened.push(server);
  return server;
}

async function ask(server: Pick<LocalNeo4j, 'uri' | 'user' | 'password'>, cypher: string): Promise<unknown[]> {
  const auth = neo4j.auth.basic(server.user, server.password);
  const driver = neo4j.driver(server.uri, auth, { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(cypher);
    return records.map((record) => record.get(0) as unknown);
  } finally {
    await driver.close();
  }
}

async function failureOf(attempt: Promise<LocalNeo4j>): Promise<LocalNeo4jError> {
  const failure = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof LocalNeo4jError) return failure;
  throw new Error('expected a LocalNeo4jError', { cause: failure });
}

async function pidOf(dir: string): Promise<number> {
  return (await readInstance(join(dir, 'access')))?.pid ?? Number.NaN;
}

/** A dead process that nobody waited for still has its id. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || !readFileSync(status, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 1000 });
  try {
    await Promise.race([once(socket, 'connect'), once(socket, 'timeout').then(() => Promise.reject(new Error()))]);
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

describe('a local Neo4j', () => {
  let dir: string;
  let server: LocalNeo4j;

  beforeAll(async () => {
    dir = join(folder, 'first');
    server = await open(dir);
  });

  it('answers a query with its password', async () => {
    expect(server).toMatchObject({ owned: true, user: 'neo4j' });
    expect(server.password).toMatch(/^[\w-]{32}$/);
    expect(await ask(server, 'CREATE (n:Kept {id: 1}) RETURN n.id')).toEqual([1]);
  });

  it.each(['neo4j', 'wrong-password'])('refuses the password %s', async (password) => {
    await expect(ask({ ...server, password }, 'RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    });
    expect(await ask(server, 'RETURN 1')).toEqual([1]);
  });

  it('listens on 127.0.0.1 only', async () => {
    const port = Number(new URL(server.uri).port);
    const others = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
    const hosts = ['127.0.0.2', ...others.filter((found) => !found.internal).map((found) => found.address)];
    expect(await accepts('127.0.0.1', port)).toBe(true);
    expect(await Promise.all(hosts.map((host) => accepts(host, port)))).toEqual(hosts.map(() => false));
  });

  it('keeps password and address where only their owner can read them', async () => {
    const access = join(dir, 'access');
    expect(await Promise.all([access, join(dir, 'store')].map(modeOf))).toEqual(['700', '700']);
    expect(await Promise.all([join(access, 'password'), join(access, 'instance.json')].map(modeOf))).toEqual([
      '600',
      '600',
    ]);
  });

  it('gives the password to the JVM neither as an argument nor in its environment', async () => {
    const pid = await pidOf(dir);
    for (const file of ['cmdline', 'environ']) {
      if (existsSync('/proc/self')) expect(readFileSync(`/proc/${pid}/${file}`, 'utf8')).not.toContain(server.password);
    }
  });

  it('is joined by a second open, whose stop leaves it running', async () => {
    const second = await open(dir);
    expect(second).toMatchObject({ owned: false, uri: server.uri, password: server.password });
    expect(await ask(second, 'MATCH (n:Kept) RETURN n.id')).toEqual([1]);
    await second.stop();
    expect(await ask(server, 'MATCH (n:Kept) RETURN n.id')).toEqual([1]);
  });

  it('shares nothing with the instance of another folder', async () => {
    const { uri, user, password } = await testServer('scratch');
    expect(await ask({ uri, user, password }, 'MATCH (n:Kept) RETURN n.id')).toEqual([]);
  });

  it('that is frozen makes a second open fail with its process and address', async () => {
    const pid = await pidOf(dir);
    process.kill(pid, 'SIGSTOP');
    try {
      const failure = await failureOf(open(dir, { patienceMs: 500 }));
      expect(failure.kind).toBe('locked');
      expect(failure.message).toContain(`process ${pid}, which does not answer at ${server.uri}`);
      expect(failure.message).toContain('NEO4J_LOCAL_DIR');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect(await ask(server, 'RETURN 1')).toEqual([1]);
  });

  it('leaves neither process nor address behind when stopped', async () => {
    const pid = await pidOf(dir);
    await server.stop();
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(join(dir, 'access', 'instance.json'))).toBe(false);
  });

  it('keeps its data and password over a restart', async () => {
    const again = await open(dir);
    expect(again).toMatchObject({ owned: true, password: server.password });
    expect(await ask(again, 'MATCH (n:Kept) RETURN n.id')).toEqual([1]);
    await again.stop();
  });
});

describe('a local Neo4j whose parent is killed', () => {
  let dir: string;

  beforeAll(() => {
    dir = join(folder, 'first');
  });

  it('is gone within two seconds', async () => {
    const script = join(projectRoot(), 'test', 'support', 'open-local-neo4j.ts');
    const parent = spawn(process.execPath, ['--import', 'tsx', script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(parent);
    const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
    const pid = Number(line.split(' ')[0]);
    expect(isRunning(pid)).toBe(true);
    parent.kill('SIGKILL');
    const end = Date.now() + 2000;
    while (isRunning(pid) && Date.now() < end) await sleep(20);
    expect(isRunning(pid)).toBe(false);
  });

  it('is started anew from what it left, with a new password if the file was lost', async () => {
    const lost = readFileSync(join(dir, 'access', 'password'), 'utf8').trim();
    await rm(join(dir, 'access', 'password'));
    const healed = await open(dir);
    expect(healed.owned).toBe(true);
    expect(healed.password).not.toBe(lost);
    expect(await ask(healed, 'MATCH (n:Kept) RETURN n.id')).toEqual([1]);
    await expect(ask({ ...healed, password: lost }, 'RETURN 1')).rejects.toThrow(/unauthorized/i);
    await healed.stop();
  });
});

it('of two opens at the same moment one starts and the other joins', async () => {
  const dir = join(folder, 'raced');
  const both = await Promise.all([open(dir), open(dir)]);
  expect(both.map((server) => server.owned).sort()).toEqual([false, true]);
  expect(new Set(both.map((server) => `${server.uri} ${server.password}`)).size).toBe(1);
  await Promise.all(both.map((server) => server.stop()));
});

it('says which port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  try {
    const failure = await failureOf(open(join(folder, 'taken'), { port }));
    expect(failure.kind).toBe('port');
    expect(failure.message).toContain(`Port ${port} of 127.0.0.1 is taken.`);
  } finally {
    taken.close();
  }
});

describe('a machine that cannot start it', () => {
  const java17 = 'echo \'openjdk version "17.0.1"\' >&2';

  /** A PATH with only these programs (shell scripts), and no JAVA_HOME. */
  async function machine(name: string, scripts: Readonly<Record<string, string>>): Promise<NodeJS.ProcessEnv> {
    const path = join(folder, name);
    await mkdir(path);
    for (const [program, script] of Object.entries(scripts)) {
      await writeFile(join(path, program), `#!/bin/sh\n${script}\n`);
      await chmod(join(path, program), 0o755);
    }
    return { ...process.env, PATH: path, JAVA_HOME: '' };
  }

  const failing = ['echo "Could not transfer artifact"', 'exit 1'].join('\n');

  it.each([
    ['no-java', 'Java was not found', {}],
    ['old-java', 'version "11.0.2"', { java: 'echo \'openjdk version "11.0.2"\' >&2' }],
    ['old-java', 'version "1.8.0_292"', { java: 'echo \'java version "1.8.0_292"\' >&2' }],
    ['no-maven', 'Maven (mvn) was not found', { java: java17 }],
    ['download', 'Could not transfer artifact', { java: java17, mvn: failing }],
    ['no-space', 'The disk is full', { java: java17, mvn: 'echo "No space left on device"; exit 1' }],
    ['no-java', 'javac was not found', { java: java17, mvn: 'exit 0' }],
  ])('says %s: %s', async (kind, message, scripts) => {
    const name = `machine-${kind}-${message.length}`;
    const environment = { ...(await machine(name, scripts)), NEO4J_LOCAL_CACHE: join(folder, `${name}-cache`) };
    const failure = await failureOf(open(join(folder, `${name}-data`), { environment }));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toContain(message);
    if (/java|maven/.test(kind)) expect(failure.message).toMatch(/JDK 17.*Maven.*NEO4J_URI.*docker compose up/s);
  });

  it.each([
    ['the launcher says so', `echo 'NEO4J_FAILED {"kind":"other","message":"IOException: No space left on device"}'`],
    [
      'Neo4j only tries again and again',
      `echo 'java.io.IOException: No space left on device' >&2; read wait; read wait`,
    ],
  ])('names the data folder when the disk is full and %s', async (name, script) => {
    const environment = await machine(name, { java: `if [ "$1" = -version ]; then ${java17}; exit; fi\n${script}` });
    const failure = await failureOf(open(join(folder, `${name}-data`), { environment }));
    expect(failure.kind).toBe('no-space');
    expect(failure.message).toContain(join(folder, `${name}-data`));
  });
});
