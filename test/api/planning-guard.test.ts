import { pino } from 'pino';
import { appOf } from '../../src/api/app.js';
import { dataOf } from '../../src/api/answer/written-data.js';
import { planningGuard } from '../../src/api/planning-guard.js';
import { GraphUnavailable, NotAsked } from '../../src/errors.js';
import { loadRegistry } from '../../src/model-files.js';
import { newShape } from '../support/faults/new-shapes.js';
import { versionedRead } from '../support/versioned-read.js';

/** A database that answers when told to. */
function slowDatabase() {
  const running: { text: string; end: () => void; fail: (error: Error) => void }[] = [];
  const read = (text: string) =>
    new Promise<readonly unknown[]>((done, fail) => {
      running.push({ text, end: () => done([text]), fail });
    });
  return { running, read, texts: () => running.map(({ text }) => text) };
}

const soon = () => new Promise((done) => setTimeout(done, 5));

/** A guard that knows the statement `a`, whose second run has failed. */
async function afterFailure(error: Error) {
  const { running, read, texts } = slowDatabase();
  const guarded = planningGuard({ atOnce: 1, waitMs: 1_000 }).guarded(read);
  const first = guarded('a', {});
  await soon();
  running[0]?.end();
  await first;
  const again = guarded('a', {});
  await soon();
  running[1]?.fail(error);
  await expect(again).rejects.toBe(error);
  return { guarded, texts };
}

describe('the guard of planning', () => {
  it('lets two new statements through at a time, in the order in which they came', async () => {
    const { running, read, texts } = slowDatabase();
    const guarded = planningGuard({ atOnce: 2, waitMs: 1_000 }).guarded(read);
    const answers = Promise.all(['a', 'b', 'c', 'd'].map((text) => guarded(text, {})));
    await soon();
    expect(texts()).toEqual(['a', 'b']);
    running[1]?.end();
    await soon();
    expect(texts()).toEqual(['a', 'b', 'c']);
    for (const one of running) one.end();
    await soon();
    running[3]?.end();
    expect(await answers).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('lets all pass that were answered before, whoever asked', async () => {
    const { running, read, texts } = slowDatabase();
    const { guarded } = planningGuard({ atOnce: 1, waitMs: 1_000 });
    const first = guarded(read)('a', {});
    await soon();
    running[0]?.end();
    await first;
    void guarded(read)('b', {});
    void guarded(read)('a', {});
    void guarded(read)('a', {});
    await soon();
    expect(texts().sort()).toEqual(['a', 'a', 'a', 'b']);
  });

  it('holds for known what the database was not asked, for others were first', async () => {
    const { guarded, texts } = await afterFailure(new NotAsked('others were first'));
    void guarded('b', {});
    void guarded('a', {});
    await soon();
    expect(texts().sort()).toEqual(['a', 'a', 'a', 'b']);
  });

  it('holds for new what the database failed to answer', async () => {
    const { guarded, texts } = await afterFailure(new GraphUnavailable('gone'));
    void guarded('a', {});
    void guarded('a', {});
    await soon();
    expect(texts()).toEqual(['a', 'a', 'a']);
  });

  it('plans what was known before ahead of what never was, however much of that waits', async () => {
    const { running, read, texts } = slowDatabase();
    const { guarded } = planningGuard({ atOnce: 1, waitMs: 1_000, mostWaiting: 1 });
    const guard = guarded(read);
    void guard('known', {});
    await soon();
    running[0]?.end();
    await soon();
    const failing = guard('known', {});
    running[1]?.fail(new GraphUnavailable('gone'));
    await expect(failing).rejects.toThrow('gone');
    void guard('a', {});
    void guard('b', {});
    await expect(guard('c', {})).rejects.toThrow(GraphUnavailable);
    void guard('known', {});
    running[2]?.end();
    await soon();
    expect(texts()).toEqual(['known', 'known', 'a', 'known']);
    for (const one of running) one.end();
    await soon();
    running[4]?.end();
  });

  it('sends one of several equal new statements ahead', async () => {
    const { running, read, texts } = slowDatabase();
    const guarded = planningGuard({ atOnce: 2, waitMs: 1_000 }).guarded(read);
    const answers = Promise.all([guarded('a', {}), guarded('a', {}), guarded('a', {})]);
    await soon();
    expect(texts()).toEqual(['a']);
    running[0]?.end();
    await soon();
    expect(texts()).toEqual(['a', 'a', 'a']);
    for (const one of running) one.end();
    expect(await answers).toEqual([['a'], ['a'], ['a']]);
  });

  it('lets those who wait for an equal statement fail with it, and goes on with the next', async () => {
    const { running, read, texts } = slowDatabase();
    const guarded = planningGuard({ atOnce: 1, waitMs: 1_000 }).guarded(read);
    const answers = Promise.allSettled([guarded('a', {}), guarded('a', {})]);
    const other = guarded('b', {});
    await soon();
    running[0]?.fail(new GraphUnavailable('gone'));
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    running[1]?.end();
    expect([await other, texts()]).toEqual([['b'], ['a', 'b']]);
  });

  it('gives up waiting, and counts nobody twice who did', async () => {
    const { running, read, texts } = slowDatabase();
    const guarded = planningGuard({ atOnce: 1, waitMs: 30 }).guarded(read);
    const first = guarded('a', {});
    await expect(guarded('b', {})).rejects.toThrow(GraphUnavailable);
    running[0]?.end();
    await first;
    void guarded('b', {});
    void guarded('c', {}).catch(() => undefined);
    await soon();
    expect(texts()).toEqual(['a', 'b']);
  });
});

describe('the API', () => {
  it('guards the reads of all its requests together', async () => {
    const { running, read, texts } = slowDatabase();
    const log = pino({ level: 'silent' });
    const app = await appOf({
      registry: loadRegistry(),
      read: versionedRead(read),
      log,
      publicUrl: () => '',
      evidenceDir: undefined,
    });
    for (const kind of ['provinces', 'districts', 'communes']) {
      const query = `{ ${kind} { totalCount } }`;
      void app.apollo.executeOperation({ query }, { contextValue: app.context() });
    }
    await new Promise((done) => setTimeout(done, 200));
    expect(texts()).toHaveLength(1);
    for (const one of running) one.fail(new GraphUnavailable('gone'));
    await soon();
    expect(texts()).toHaveLength(2);
  });

  it('lets a new statement wait for its turn as long as it is told to', async () => {
    const { read } = slowDatabase();
    const log = pino({ level: 'silent' });
    const parts = { registry: loadRegistry(), log, publicUrl: () => '', evidenceDir: undefined };
    const app = await appOf({ ...parts, read: versionedRead(read), planningWaitMs: 50 });
    const ask = (query: string) => app.apollo.executeOperation({ query }, { contextValue: app.context() });
    void ask('{ provinces { totalCount } }');
    await soon();
    const { body } = await ask('{ communes { totalCount } }');
    expect(body).toMatchObject({ singleResult: { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] } });
  }, 2_000);

  it('does not even validate documents that it has not seen while too many new statements wait', async () => {
    const { read } = slowDatabase();
    const log = pino({ level: 'silent' });
    const parts = { registry: loadRegistry(), log, publicUrl: () => '', evidenceDir: undefined };
    const app = await appOf({ ...parts, read: versionedRead(read) });
    const ask = async (query: string) => {
      const { body } = await app.apollo.executeOperation({ query }, { contextValue: app.context() });
      if (body.kind !== 'single') throw new Error('an answer in pieces');
      return body.singleResult.errors?.[0]?.extensions?.['code'] ?? dataOf(body.singleResult);
    };
    expect(await ask('{ __typename }')).toEqual({ __typename: 'Query' });
    expect(await ask('{ nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    for (let number = 0; number < 17; number += 1) void ask(newShape(number));
    await new Promise((done) => setTimeout(done, 200));
    expect(await ask('{ nothing }')).toBe('SERVICE_UNAVAILABLE');
    expect(await ask('{ __typename }')).toEqual({ __typename: 'Query' });
  });
});
