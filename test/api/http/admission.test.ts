import { type RunningHttp } from '../../../src/api/http/server.js';
import { timeBudget } from '../../../src/api/http/time-budget.js';
import { plainServer, post } from '../../support/plain-server.js';

const servers: RunningHttp[] = [];
const started = async (...given: Parameters<typeof plainServer>) => {
  const http = await plainServer(...given);
  servers.push(http);
  return http;
};
afterAll(() => Promise.all(servers.map((http) => http.stop(100))));

const QUERY = '{ provinces { totalCount } }';

/** A database that answers after so long, or never. */
const after = (milliseconds: number) => () =>
  new Promise<readonly unknown[]>((done) => {
    if (milliseconds < Infinity) setTimeout(() => done([[7]]), milliseconds);
  });

describe('many requests at once', () => {
  it('wait shortly, and are refused with Retry-After when too many wait already', async () => {
    const http = await started({ atOnce: 2, mostWaiting: 2 }, after(500));
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(http, QUERY)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 503, 503]);
    const refused = answers.find(({ status }) => status === 503);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(await refused?.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  });

  it('are refused when they have waited too long', async () => {
    const http = await started({ atOnce: 1, waitMs: 50 }, after(300));
    const answers = await Promise.all([post(http, QUERY), post(http, QUERY)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 503]);
  });

  it('leave the probes free', async () => {
    const http = await started({ atOnce: 1, mostWaiting: 0, deadlineMs: 500 }, after(Infinity));
    const held = post(http, QUERY);
    expect((await fetch(`${http.address}/livez`)).status).toBe(200);
    expect((await held).status).toBe(503);
  });
});

describe('a request of several reads', () => {
  it('lets one of those that came later go first each time, not all', async () => {
    const asked: string[] = [];
    const database = async (text: string) => {
      asked.push(text.includes('fulltext') ? 'search' : 'list');
      await new Promise((done) => setTimeout(done, 10));
      return [];
    };
    const http = await started({ readsAtOnce: 1 }, database);
    const [search, list] = ['{ search(text: "so thong tin") { totalCount } }', '{ provinces { nodes { id } } }'];
    for (const query of [search, list]) await post(http, query); // what is new waits for its plan
    asked.length = 0;
    const first = post(http, search);
    while (asked.length === 0) await new Promise((done) => setTimeout(done, 1));
    await Promise.all([first, ...Array.from({ length: 5 }, () => post(http, list))]);
    expect(asked.join(' ')).toBe('search list search list search list list list');
  });
});

describe('a request', () => {
  it('is answered by its deadline, whatever the database does', async () => {
    const http = await started({ deadlineMs: 200 }, after(Infinity));
    const began = performance.now();
    const response = await post(
      http,
      '{ a: provinces { totalCount } b: districts { totalCount } c: communes { totalCount } }',
    );
    expect(performance.now() - began).toBeLessThan(700);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  });
});

describe('a client that used up its time', () => {
  it('waits for the next minute, and others do not', async () => {
    const http = await started({ rateLimitMs: 20, trustProxy: ['127.0.0.1'] }, after(30));
    const ask = (client: string) => post(http, QUERY, { 'x-forwarded-for': client });
    expect((await ask('192.0.2.1')).status).toBe(200);
    const refused = await ask('192.0.2.1');
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'RATE_LIMITED' } }] },
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect((await ask('192.0.2.2')).status).toBe(200);
  });

  it('has it again a minute after its first request, not after its last', () => {
    let now = 1;
    const budget = timeBudget(100, { now: () => now });
    budget.charge('a', 60);
    now += 50_000;
    budget.charge('a', 60);
    expect([budget.waitMs('a'), budget.waitMs('b')]).toEqual([10_000, 0]);
    now += 10_001;
    expect(budget.waitMs('a')).toBe(0);
  });
});
