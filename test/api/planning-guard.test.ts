import { pino } from 'pino';
import { appOf } from '../../src/api/app.js';
import { planningGuard } from '../../src/api/planning-guard.js';
import { GraphUnavailable } from '../../src/errors.js';
import { loadRegistry } from '../../src/model-files.js';
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

describe('the guard of planning', () => {
  it('lets two new statements through at a time, in the order in which they came', async () => {
    const { running, read, texts } = slowDatabase();
    const guarded = planningGuard({ atOnce: 2, waitMs: 1_000 })(read);
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
    const guard = planningGuard({ atOnce: 1, waitMs: 1_000 });
    const first = guard(read)('a', {});
    await soon();
    running[0]?.end();
    await first;
    void guard(read)('b', {});
    void guard(read)('a', {});
    void guard(read)('a', {});
    await soon();
    expect(texts().sort()).toEqual(['a', 'a', 'a', 'b']);
  });

  it('holds for new what the database failed to answer', async () => {
    const { running, read, texts } = slowDatabase();
    const guarded = planningGuard({ atOnce: 1, waitMs: 1_000 })(read);
    const first = guarded('a', {});
    await soon();
    running[0]?.end();
    await first;
    const again = guarded('a', {});
    await soon();
    running[1]?.fail(new GraphUnavailable('gone'));
    await expect(again).rejects.toThrow('gone');
    void guarded('a', {});
    void guarded('a', {});
    await soon();
    expect(texts()).toEqual(['a', 'a', 'a']);
  });

  it('sends one of several equal new statements ahead', async () => {
    const { running, read, texts } = slowDatabase();
    const guarded = planningGuard({ atOnce: 2, waitMs: 1_000 })(read);
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
    const guarded = planningGuard({ atOnce: 1, waitMs: 1_000 })(read);
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
    const guarded = planningGuard({ atOnce: 1, waitMs: 30 })(read);
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
    expect(texts()).toHaveLength(2);
    for (const one of running) one.fail(new GraphUnavailable('gone'));
    await soon();
    expect(texts()).toHaveLength(3);
  });
});
