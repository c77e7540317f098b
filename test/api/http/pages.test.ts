import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { appOf } from '../../../src/api/app.js';
import { siteOf } from '../../../src/api/http/pages/site.js';
import { serve, type RunningHttp } from '../../../src/api/http/server.js';
import { loadRegistry } from '../../../src/model-files.js';
import { versionedRead } from '../../support/versioned-read.js';

const SCRIPT = 'console.log("Nẵng");\n'.repeat(100);
let folder: string;
let built: RunningHttp;
let notBuilt: RunningHttp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>explorer</title>');
  writeFileSync(join(folder, 'graphiql.html'), '<!doctype html><title>GraphiQL</title>');
  writeFileSync(join(folder, '.stamp'), 'hidden');
  writeFileSync(join(folder, 'assets', 'index-abc.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'index-abc.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'index-abc.js.gz'), gzipSync(SCRIPT));
  const parts = {
    read: versionedRead(() => Promise.resolve([])),
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  };
  const app = await appOf({ ...parts, registry: loadRegistry(), publicUrl: () => '', evidenceDir: undefined });
  built = await serve({ ...parts, app, site: siteOf(folder) });
  notBuilt = await serve({ ...parts, app, site: siteOf(join(folder, 'nothing')) });
});
afterAll(async () => {
  await Promise.all([built.stop(1000), notBuilt.stop(1000)]);
  rmSync(folder, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** The bare path, which `fetch` would tidy. */
function got(path: string, headers: Record<string, string> = {}, method = 'GET', http = built): Promise<Reply> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(http.address);
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', fail)
      .end();
  });
}

describe('pages', () => {
  it.each([
    '/',
    '/search?q=nghe%20an',
    '/id/resolution:nghe-an/09-nq-tu-2022',
    '/id/platform%3Algsp-yen-bai',
    '/trace/resolution:nghe-an/09-nq-tu-2022?goal=CONSEQUENCES',
    '/map?on=2025-07-01',
    '/compare',
    '/graph/province:yen-bai',
    '/findings',
    '/sources',
    '/sources/source:nghe-an-2024',
  ])('shows the explorer at %s', async (path) => {
    const { status, headers, body } = await got(path, { accept: 'text/html,*/*;q=0.8' });
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body.toString()).toContain('<title>explorer</title>');
    expect(headers['content-security-policy']).toMatch(/style-src 'self'(;|$)/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('shows GraphiQL, whose editor alone may write style attributes', async () => {
    const { body, headers } = await got('/graphiql?query=%7Bmeta%7Bversion%7D%7D');
    expect(body.toString()).toContain('<title>GraphiQL</title>');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
  });

  it('answers HEAD without a body, and 304 to who has the page already', async () => {
    const head = await got('/', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '38']);
    const again = await got('/', { 'if-none-match': String(head.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('refuses to be written to', async () => {
    const { status, headers } = await got('/search', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('files of pages', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['', undefined],
  ])('come compressed as the client takes it: %s', async (accept, encoding) => {
    const { status, headers } = await got('/assets/index-abc.js', { 'accept-encoding': accept });
    expect([status, headers['content-encoding'], headers.vary]).toEqual([200, encoding, 'accept-encoding']);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('are kept for ever, since their names hold a hash', async () => {
    const { headers, body } = await got('/assets/index-abc.js', { range: 'bytes=5-2' });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(body.toString()).toBe(SCRIPT);
  });

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2findex.html',
    '/.stamp',
    '/assets',
    '/assets/',
    '/assets/index-abc.js%00.html',
    '//assets/index-abc.js',
    '/%E0%A4%A',
  ])('are all that is served: nothing at %s', async (path) => {
    const { status, body } = await got(path);
    expect([status, JSON.parse(body.toString())]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });
});

describe('what is not there', () => {
  it('is a page for who reads HTML, and JSON for others', async () => {
    const page = await got('/nothing', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    const json = await got('/nothing', { accept: '*/*' });
    expect([json.status, json.headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it('says how to build pages that are not built', async () => {
    const { status, body } = await got('/', { accept: 'text/html' }, 'GET', notBuilt);
    expect([status, JSON.parse(body.toString())]).toMatchObject([
      404,
      { errors: [{ extensions: { hint: expect.stringContaining('npm run build') as string } }] },
    ]);
  });
});

describe('/id/<id> for programs', () => {
  it('leads who prefers JSON to a query of the entity', async () => {
    const { status, headers } = await got('/id/resolution:nghe-an%2F09-nq-tu-2022', { accept: 'application/json' });
    expect([status, headers.vary]).toEqual([303, 'accept']);
    const answer = await fetch(`${built.address}${String(headers.location)}`);
    expect([answer.status, await answer.json()]).toMatchObject([200, { data: { node: null } }]);
  });

  it('shows the page to everyone else, also where the id is no text', async () => {
    expect((await got('/id/%E0%A4%A', { accept: 'application/json' })).status).toBe(200);
    expect((await got('/id/province:yen-bai', { accept: '*/*' })).status).toBe(200);
  });
});
