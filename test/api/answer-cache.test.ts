import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { appOf, type App } from '../../src/api/app.js';
import { serve, type RunningHttp } from '../../src/api/http/server.js';
import { GraphUnavailable } from '../../src/errors.js';
import { loadRegistry } from '../../src/model-files.js';
import { versionedRead } from '../support/versioned-read.js';

let app: App;
let http: RunningHttp;
let version: () => string;
let reads = 0;

beforeEach(async () => {
  [version, reads] = [() => 'one', 0];
  const rows = async () => {
    reads += 1;
    await sleep(30);
    return [[7]];
  };
  const read = versionedRead(rows, () => version());
  const log = pino({ level: 'silent' });
  const parts = { registry: loadRegistry(), read, log, publicUrl: () => '', evidenceDir: undefined };
  app = await appOf({ ...parts, cacheBytes: 1_000_000 });
  http = await serve({ app, read, log, host: '127.0.0.1', port: 0 });
});
afterEach(() => http.stop(100));

const QUERY = 'query ($where: ProvinceWhere) { provinces(where: $where) { totalCount } }';
const post = (body: object) =>
  fetch(`${http.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const get = (headers: Record<string, string> = {}) =>
  fetch(`${http.address}/graphql?query=${encodeURIComponent('{ provinces { totalCount } }')}`, { headers });

describe('finished answers', () => {
  it('are kept for requests that ask the same, whatever the order of their keys', async () => {
    const first = await post({ query: QUERY, variables: { where: { era: { eq: 'P34' }, collective: { eq: false } } } });
    const text = await first.text();
    const again = await post({ variables: { where: { collective: { eq: false }, era: { eq: 'P34' } } }, query: QUERY });
    expect([await again.text(), again.status, reads]).toEqual([text, 200, 1]);
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    await post({ query: QUERY, variables: { where: { era: { eq: 'P63' }, collective: { eq: false } } } });
    expect([reads, app.cache?.figures()]).toMatchObject([2, { hits: 1, misses: 2, shared: 0 }]);
  });

  it('are made once for equal requests at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ query: QUERY })));
    const texts = await Promise.all(answers.map((one) => one.text()));
    expect([new Set(texts).size, reads, app.cache?.figures().misses]).toEqual([1, 1, 1]);
  });

  it('are no longer told a second after the dataset has changed', async () => {
    await get();
    version = () => 'two';
    await sleep(1_050);
    await get();
    expect(reads).toBe(2);
    await get();
    expect(reads).toBe(2);
  });

  it('are not sent to who has them', async () => {
    const first = await get();
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get({ 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('are told apart by media type', async () => {
    const types = ['application/json', 'application/graphql-response+json'];
    const answers = await Promise.all(types.map((accept) => get({ accept })));
    expect(answers.map((one) => one.headers.get('content-type')?.split(';')[0])).toEqual(types);
    expect(new Set(answers.map((one) => one.headers.get('etag'))).size).toBe(2);
  });

  it('are made without being kept while the database is away', async () => {
    await get();
    const before = app.cache?.figures().bytes;
    await sleep(1_050);
    version = () => {
      throw new GraphUnavailable('gone');
    };
    const answers = await Promise.all(
      ['{ __typename }', '{ provinces { totalCount } }'].map((query) => post({ query })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 503]);
    expect(app.cache?.figures().bytes).toBe(before);
  });

  it('have no errors: those are found anew', async () => {
    for (let i = 0; i < 2; i++) {
      const answer = await post({ query: '{ provinces(first: 101) { totalCount nodes { id } } }' });
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    expect(app.cache?.figures()).toMatchObject({ hits: 0, misses: 2, bytes: 0 });
  });
});
