import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/root.js';
import { exampleNames, example, exampleVariables } from '../support/examples.js';
import { ABUSES, ODDITIES } from '../support/faults/abuses.js';
import { exchange, question, type Sent } from '../support/faults/exchange.js';
import { leakIn } from '../support/faults/leaks.js';
import { figure, IS_LONG, printFigures, quantile, SOAK_MINUTES } from '../support/faults/long.js';
import { killAll, readyAfter, serverProcess, type ServerProcess } from '../support/faults/server-process.js';
import { canary, traffic, type Tally } from '../support/faults/traffic.js';
import { seededApi } from '../support/seeded-api.js';
import { testServer } from '../support/test-server.js';

const SECONDS = IS_LONG ? 20 : 2;
/** Neo4j takes a hundred times as long for a question's first answer, and some times as long for the next ones. */
const WARM_UPS = 5;
const CANARY = question('{ province(id: "province:nghe-an") { id name } }');
/** Answers that tell how old they are differ by the second. */
const QUESTIONS = exampleNames()
  .filter((name) => !/\bmeta\b/.test(example(name)))
  .map((name) => question(example(name), exampleVariables(name)));
const BAD = Object.values(ABUSES).flat();

let environment: Record<string, string>;
let server: ServerProcess;
beforeAll(async () => {
  await (await seededApi()).close();
  const { uri, user, password } = await testServer('seeded');
  // every answer is read from the database
  environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, RESULT_CACHE_MB: '0' };
  server = await serverProcess(environment);
  await readyAfter(server.address, 10_000);
  // every plan made, every code path warm: what is measured is abuse, not the start
  for (const sent of [...BAD, CANARY]) await exchange(server.address, sent);
  for (let round = 0; round < WARM_UPS; round++) for (const sent of QUESTIONS) await exchange(server.address, sent);
}, 240_000);
afterAll(() => {
  killAll();
  printFigures('Abuse and load');
});

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const ms = (numbers: readonly number[], part: number) => `${quantile(numbers, part).toFixed(1)} ms`;
const textOf = ({ body, path }: Sent) => `${body?.toString() ?? ''}${path ?? ''}`;

/** The quickest of up to five tries: others may keep the processor busy. */
async function quickest(sent: Sent) {
  let best = await exchange(server.address, sent);
  for (let tries = 1; tries < 5 && best.milliseconds >= 50; tries++) {
    const again = await exchange(server.address, sent);
    if (again.milliseconds < best.milliseconds) best = again;
  }
  return best;
}

describe('abusive requests', () => {
  const slowest: number[] = [];

  it.each(Object.entries(ABUSES))('are refused at once, cleanly: %s', async (_, abuses) => {
    const bird = await canary(server.address, CANARY, 20);
    for (const sent of abuses) {
      const { status, text, milliseconds } = await quickest(sent);
      const told = `${textOf(sent).slice(0, 120)} → ${status} ${text.slice(0, 200)}`;
      expect({ told, isServerError: status >= 500, leak: leakIn(text, textOf(sent)) }).toEqual({
        told,
        isServerError: false,
        leak: undefined,
      });
      if (sent.method !== 'GET' || sent.path?.startsWith('/graphql?'))
        expect({ told, errors: errorsIn(text) }).toEqual({ told, errors: expect.any(Array) as unknown });
      slowest.push(milliseconds);
    }
    const { failures, milliseconds } = await bird.stop();
    expect(failures).toEqual([]);
    stalls.push(...milliseconds);
  });

  const stalls: number[] = [];

  it('are many, refused within 50 ms, and hold nobody up', () => {
    figure('abusive inputs: number, slowest refusal', `${slowest.length}, ${ms(slowest, 1)}`);
    figure('canary beside them: p50, p99, longest', `${ms(stalls, 0.5)}, ${ms(stalls, 0.99)}, ${ms(stalls, 1)}`);
    expect(slowest.length).toBeGreaterThan(150);
    expect(slowest.filter((milliseconds) => milliseconds >= 50)).toEqual([]);
  });

  it('may be answered where they are merely odd, but never with an error of ours', async () => {
    for (const sent of ODDITIES) {
      const { status, text } = await exchange(server.address, sent);
      const told = `${textOf(sent).slice(0, 120)} → ${text.slice(0, 200)}`;
      const leak = text.startsWith('{"errors"') ? leakIn(text, textOf(sent)) : undefined;
      expect({ told, isServerError: status >= 500 || text.includes('INTERNAL_SERVER_ERROR'), leak }).toEqual({
        told,
        isServerError: false,
        leak: undefined,
      });
    }
    figure('odd inputs', String(ODDITIES.length));
  });

  it('may be sound and each of a shape never seen: those known are answered all the same', async () => {
    const bird = await canary(server.address, CANARY, 20);
    const outcomes = await storm(SECONDS);
    const { failures, milliseconds } = await bird.stop();
    expect(failures).toEqual([]);
    expect(Object.keys(outcomes).sort()).toEqual(['SERVICE_UNAVAILABLE', 'answered']);
    const counts = Object.entries(outcomes).map(([code, count]) => `${count} ${code}`);
    figure('storm of new shapes, 32 at a time', counts.join(', '));
    figure(
      'canary beside it: p50, p99, longest',
      `${ms(milliseconds, 0.5)}, ${ms(milliseconds, 0.99)}, ${ms(milliseconds, 1)}`,
    );
  });
});

/** What came of questions of new shapes: in a process of its own, so that it does not slow what is measured here. */
async function storm(seconds: number): Promise<Readonly<Record<string, number>>> {
  const script = join(projectRoot(), 'test/support/storm.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, server.address, String(seconds)],
    {
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  return JSON.parse(stdout) as Record<string, number>; // as the script says
}

interface PublicError {
  readonly extensions: { readonly code: string; readonly hint: string };
}

function errorsIn(text: string): readonly PublicError[] | undefined {
  return (JSON.parse(text) as { readonly errors?: readonly PublicError[] }).errors; // an answer of the server
}

const CLEAN = { refused: 0, unheard: 0, late: 0, wrong: [], dirty: [] };
const summary = ({ sound, milliseconds }: Tally, seconds: number) =>
  `${(sound / seconds).toFixed(0)}/s, p50 ${ms(milliseconds, 0.5)}, p99 ${ms(milliseconds, 0.99)}`;

describe('64 connections', () => {
  it.each([
    ['alone', undefined],
    ['with one request in ten abusive', { sent: BAD, oneIn: 10 }],
  ])('get the same answers, byte for byte, %s', async (name, abuse) => {
    const rss = server.rssMb();
    const load = await traffic(server.address, QUESTIONS, { connections: 64, lateMs: 5_500, ...(abuse && { abuse }) });
    await pause(SECONDS * 1_000);
    const tally = await load.stop();
    figure(`64 connections for ${SECONDS} s ${name}`, summary(tally, SECONDS));
    figure('memory of the server before, after', `${rss.toFixed(0)}, ${server.rssMb().toFixed(0)} MB`);
    expect(tally).toMatchObject(CLEAN);
    expect(tally.sound).toBeGreaterThan(64);
    expect(server.rssMb() - rss).toBeLessThan(300);
  });

  it('lose nothing that was accepted when the server is told to stop', async () => {
    const load = await traffic(server.address, QUESTIONS, { connections: 64, lateMs: 5_500 });
    await pause(500);
    const ready = pause(20).then(() =>
      fetch(`${server.address}/readyz`).then(
        ({ status }) => status,
        () => 'closed',
      ),
    );
    server.child.kill('SIGTERM');
    const began = performance.now();
    expect(await server.ended).toBe(0);
    const seconds = (performance.now() - began) / 1_000;
    expect([503, 'closed']).toContain(await ready);
    const { wrong, dirty, sound, unheard } = await load.stop();
    const cut = server.log.filter((line) => line.includes('"status":499'));
    figure(
      'SIGTERM under load: answered, cut, closed before, time to the end',
      `${sound}, ${cut.length + dirty.length}, ${unheard}, ${seconds.toFixed(1)} s`,
    );
    expect({ wrong, dirty, cut }).toEqual({ wrong: [], dirty: [], cut: [] });
    expect(seconds).toBeLessThan(10);
  });
});

(SOAK_MINUTES > 0 ? describe : describe.skip)('a soak', () => {
  it(
    'makes neither memory nor open files grow',
    async () => {
      server = await serverProcess(environment);
      const load = await traffic(server.address, QUESTIONS, {
        connections: 8,
        lateMs: 5_500,
        abuse: { sent: BAD, oneIn: 10 },
      });
      const samples: { readonly minute: number; readonly rss: number; readonly files: number }[] = [];
      for (let minute = 0; minute <= SOAK_MINUTES; minute += 0.25) {
        samples.push({ minute, rss: server.rssMb(), files: server.openFiles() });
        await pause(15_000);
      }
      const tally = await load.stop();
      const late = samples.filter(({ minute }) => minute >= SOAK_MINUTES / 3);
      const [rss, files] = [
        slope(late.map(({ minute, rss }) => [minute, rss])),
        slope(late.map(({ minute, files }) => [minute, files])),
      ];
      figure(
        `soak of ${SOAK_MINUTES} minutes: ${tally.sound} answers`,
        `${rss.toFixed(2)} MB/min, ${files.toFixed(2)} files/min in its last two thirds`,
      );
      figure(
        'memory at the beginning, the end',
        `${samples[0]?.rss.toFixed(0) ?? ''}, ${samples.at(-1)?.rss.toFixed(0) ?? ''} MB`,
      );
      expect(tally).toMatchObject(CLEAN);
      expect(rss).toBeLessThan(10);
      expect(files).toBeLessThan(1);
    },
    (SOAK_MINUTES + 2) * 60_000,
  );
});

/** Of the straight line nearest to the points. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([one]) => one), mean(([, one]) => one)];
  return mean(([a, b]) => (a - x) * (b - y)) / mean(([a]) => (a - x) ** 2);
}
