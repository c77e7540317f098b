import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver } from 'neo4j-driver';
import { projectRoot } from '../../src/root.js';
import { emptyDatabase } from '../support/neo4j.js';
import { programOf } from '../support/program.js';
import { testServer, type TestServer } from '../support/test-server.js';
import { folderOf, soundSeeds, sourceWith, TEXT } from '../support/seeds-folder.js';

const FILE = 'sources/yen-bai-2024.yaml';
const faulty = soundSeeds({ [FILE]: sourceWith('platformType: LGSP', 'platformType: LSGP') });

let driver: Driver;
let server: TestServer;

beforeAll(async () => {
  driver = await emptyDatabase();
  server = await testServer('scratch');
});

afterAll(() => driver.close());

function run(parameters: readonly string[], environment: Readonly<Record<string, string | undefined>> = {}) {
  const { uri, user, password } = server;
  const env = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NODE_OPTIONS: '',
    ...environment,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...programOf('loaders/cli'), ...parameters], {
    cwd: projectRoot(),
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('check: 0 for sound seeds, 1 with a line for each fault, 2 for a wrong use', () => {
  expect(run(['check', '--seeds', soundSeeds(), '--evidence', folderOf({ 'text.txt': TEXT })])).toEqual({
    status: 0,
    stdout: 'sound: 15 entities, 12 relationships\n',
    stderr: '',
  });
  const found = run(['check', '--seeds', faulty]);
  expect(found.status).toBe(1);
  expect(found.stderr.split('\n')[0]).toBe(
    `${join(faulty, FILE)}:23:23 "platformType" "LSGP" is no PlatformType, did you mean "LGSP"?`,
  );
  expect(run(['check', '--seeds', '/nowhere'])).toMatchObject({ status: 2, stderr: 'there is no folder /nowhere\n' });
  expect(run(['check', '--sedes', 'x']).status).toBe(2);
  expect(run(['chekc']).status).toBe(2);
});

it('check: whoever reads what it tells may stop', () => {
  const command = [process.execPath, ...programOf('loaders/cli'), 'check', '--counts', '--seeds', soundSeeds()];
  const quoted = command.map((word) => `'${word}'`).join(' ');
  const script = `{ ${quoted}; echo "status $?" >&2; } | true`;
  const { stderr } = spawnSync('sh', ['-c', script], {
    cwd: projectRoot(),
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('status 0\n');
});

it('load: tells what it does; 1 for faulty seeds, 2 for a faulty environment, 3 when the database does not answer', () => {
  const seeds = ['--seeds', soundSeeds()];
  const planned = run(['load', '--dry-run', ...seeds]);
  expect(planned).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /entities +15 added, 0 changed, 0 removed, 0 unchanged\n[^]*would load dataset version [0-9a-f]{64}\n$/,
    ) as string,
  });
  expect(run(['load', ...seeds])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/\nloaded dataset version/) as string,
  });
  expect(run(['load', ...seeds])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('nothing to do: stored dataset version') as string,
  });
  expect(run(['load', '--seeds', faulty]).status).toBe(1);
  expect(run(['load', ...seeds], { PORT: 'x', NEO4J_URI: 'http://x' })).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/PORT[^]*NEO4J_URI/) as string,
  });
  expect(run(['load', ...seeds], { NEO4J_URI: 'bolt://127.0.0.1:9' })).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('The database') as string,
  });
});

it('export: writes graph.jsonl; 2 for an unknown format or a folder that cannot be made, 3 without a dataset', async () => {
  const out = folderOf({});
  expect(run(['export', '--format', 'jsonl', '--out', out])).toMatchObject({
    status: 0,
    stdout: `wrote ${join(out, 'graph.jsonl')}\n`,
  });
  expect(readdirSync(out)).toEqual(['graph.jsonl']);
  expect(readFileSync(join(out, 'graph.jsonl'), 'utf8').trim().split('\n')).toHaveLength(27);
  expect(run(['export', '--format', 'xml'])).toMatchObject({ status: 2 });
  expect(run(['export', '--out', join(out, 'graph.jsonl')])).toMatchObject({
    status: 2,
    stderr: expect.not.stringContaining('    at ') as string,
  });
  await driver.executeQuery("MATCH (m:Meta {id: 'dataset'}) DELETE m");
  expect(run(['export', '--out', out])).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('holds no whole dataset') as string,
  });
});
