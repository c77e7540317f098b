import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { appOf } from '../../src/api/app.js';
import { serve, type RunningHttp } from '../../src/api/http/server.js';
import { GraphUnavailable } from '../../src/errors.js';
import { loadRegistry } from '../../src/model-files.js';
import { versionedRead } from '../support/versioned-read.js';

let http: RunningHttp;
let answer: () => Promise<readonly unknown[]>;
const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE) =>
  fetch(`${http.address}/graphql`, { method: 'POST', body, headers });
const ask = (query: string) => post(JSON.stringify({ query }));

beforeAll(async () => {
  const log = pino({ level: 'silent' });
  const read = versionedRead(() => answer());
  const app = await appOf({
    registry: loadRegistry(),
    read,
    log,
    publicUrl: () => 'http://test',
    evidenceDir: undefined,
  });
  http = await serve({ app, read, log, host: '127.0.0.1', port: 0 });
});
afterAll(() => http.stop(1000));
beforeEach(() => {
  answer = () => Promise.resolve([]);
});

describe('GraphQL over HTTP', () => {
  it('answers POST and GET, with a request id', async () => {
    const response = await ask('{ province(id: "province:none") { id } }');
    const extensions = { cost: { requested: 2, limit: 20_000 } };
    expect([response.status, await response.json()]).toEqual([200, { data: { province: null }, extensions }]);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const get = await fetch(`${http.address}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    expect(await get.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it.each([
    ['a body that is no JSON', '{', JSON_TYPE, 400, 'BAD_REQUEST'],
    ['a body that is no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), JSON_TYPE, 400, 'BAD_REQUEST'],
    ['another media type', '{}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['another charset', '{}', { 'content-type': 'application/json; charset=latin1' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a compressed body',
      new Uint8Array(gzipSync('{}')),
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a long body', JSON.stringify({ query: ' '.repeat(100_001) }), JSON_TYPE, 413, 'PAYLOAD_TOO_LARGE'],
    ['no query', '{}', JSON_TYPE, 400, 'BAD_REQUEST'],
    ['several queries at once', '[{"query":"{__typename}"}]', JSON_TYPE, 400, 'BAD_REQUEST'],
    ['a syntax error', JSON.stringify({ query: '{' }), JSON_TYPE, 400, 'GRAPHQL_PARSE_FAILED'],
    [
      'an unknown field',
      JSON.stringify({ query: '{ provinzes { id } }' }),
      JSON_TYPE,
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuses %s with a code and a hint', async (_, body, headers, status, code) => {
    const response = await post(body, headers);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code, hint: expect.stringMatching(/\w/) as string } }],
    });
  });

  it('refuses other methods and other paths', async () => {
    const put = await fetch(`${http.address}/graphql`, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
    expect((await fetch(`${http.address}/nothing`)).status).toBe(404);
    expect((await fetch(`${http.address}/constructor`)).status).toBe(404);
  });

  it('says that the database is away, without saying more', async () => {
    answer = () =>
      Promise.reject(
        new GraphUnavailable('The database did not answer in time, or refused.', { cause: new Error('bolt://secret') }),
      );
    const text = await (await ask('{ provinces { totalCount } }')).text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    expect(text).not.toContain('secret');
  });

  it('hides what it did not expect', async () => {
    answer = () => Promise.reject(new TypeError('at /srv/secret.js'));
    const text = await (await ask('{ provinces { totalCount } }')).text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(text).not.toContain('secret');
  });
});

describe('health', () => {
  const get = async (path: string) => {
    const response = await fetch(http.address + path);
    return [response.status, await response.json()];
  };
  const aSecond = () => new Promise((done) => setTimeout(done, 1_050));

  it('is alive whatever the database does, and ready only with a dataset', async () => {
    answer = () => Promise.reject(new GraphUnavailable('gone'));
    expect((await get('/livez'))[0]).toBe(200);
    expect(await get('/readyz')).toEqual([503, { ready: false, reason: 'database unavailable' }]);
    answer = () => Promise.resolve([]);
    await aSecond();
    expect(await get('/readyz')).toEqual([503, { ready: false, reason: 'no dataset' }]);
    answer = () => Promise.resolve(['version']);
    await aSecond();
    expect(await get('/readyz')).toEqual([200, { ready: true, reason: 'ready', datasetVersion: 'version' }]);
  });

  it('asks the database once a second, however many ask', async () => {
    await aSecond();
    let asked = 0;
    answer = () => {
      asked += 1;
      return Promise.resolve(['version']);
    };
    await Promise.all(Array.from({ length: 20 }, () => get('/readyz')));
    await get('/readyz');
    expect(asked).toBe(1);
  });
});

describe('stopping', () => {
  it('lets an accepted request finish', async () => {
    const log = pino({ level: 'silent' });
    let finish: (rows: readonly unknown[]) => void = () => undefined;
    const read = versionedRead(() => new Promise<readonly unknown[]>((done) => (finish = done)));
    const app = await appOf({ registry: loadRegistry(), read, log, publicUrl: () => '', evidenceDir: undefined });
    const other = await serve({ app, read, log, host: '127.0.0.1', port: 0 });
    const response = fetch(`${other.address}/graphql?query=${encodeURIComponent('{ provinces { totalCount } }')}`);
    await new Promise((done) => setTimeout(done, 100));
    const stopped = other.stop(5000);
    const began = performance.now();
    finish([[7]]);
    expect(await (await response).json()).toMatchObject({ data: { provinces: { totalCount: 7 } } });
    await stopped;
    expect(performance.now() - began).toBeLessThan(1000);
    await expect(fetch(`${other.address}/livez`)).rejects.toThrow();
  });

  it('does not hang on a connection that sends nothing', async () => {
    const log = pino({ level: 'silent' });
    const app = await appOf({
      registry: loadRegistry(),
      read: () => answer(),
      log,
      publicUrl: () => '',
      evidenceDir: undefined,
    });
    const other = await serve({ app, read: () => answer(), log, host: '127.0.0.1', port: 0 });
    const silent = request(`${other.address}/graphql`, { method: 'POST', headers: JSON_TYPE });
    silent.on('error', () => undefined).flushHeaders();
    await new Promise((done) => setTimeout(done, 100));
    await other.stop(200);
    silent.destroy();
  });
});
