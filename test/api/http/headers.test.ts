import { type RunningHttp } from '../../../src/api/http/server.js';
import { plainServer, post } from '../../support/plain-server.js';

let open: RunningHttp;
let listed: RunningHttp;
beforeAll(async () => {
  [open, listed] = await Promise.all([plainServer(), plainServer({ corsOrigins: ['https://a.vn'] })]);
});
afterAll(() => Promise.all([open.stop(100), listed.stop(100)]));

const allowedBy = async (http: RunningHttp, origin: string) => {
  const { headers } = await post(http, '{ __typename }', { origin });
  return [
    headers.get('access-control-allow-origin'),
    headers.get('access-control-allow-credentials'),
    headers.get('vary'),
  ];
};

describe('pages of other origins', () => {
  it('may read answers by default, without credentials', async () => {
    expect(await allowedBy(open, 'https://a.vn')).toEqual(['*', null, null]);
  });

  it('may do so only when they are listed, if any are', async () => {
    expect(await allowedBy(listed, 'https://a.vn')).toEqual(['https://a.vn', null, 'origin']);
    expect(await allowedBy(listed, 'https://b.vn')).toEqual([null, null, 'origin']);
    expect(await allowedBy(listed, 'null')).toEqual([null, null, 'origin']);
  });

  it('ask once a day', async () => {
    const asked = {
      origin: 'https://a.vn',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x',
    };
    const { status, headers } = await fetch(`${open.address}/graphql`, { method: 'OPTIONS', headers: asked });
    expect([status, headers.get('access-control-allow-headers'), headers.get('access-control-max-age')]).toEqual([
      204,
      '*',
      '86400',
    ]);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST, HEAD, OPTIONS');
  });

  it('may not read what is for the keepers of the server', async () => {
    const { headers } = await fetch(`${open.address}/metrics`, { headers: { origin: 'https://a.vn' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('every answer', () => {
  it.each([
    '/graphql?query=%7B__typename%7D',
    '/graphql',
    '/livez',
    '/readyz',
    '/metrics',
    '/schema.graphql',
    '/nothing',
  ])('has the headers that keep browsers from misusing it: %s', async (path) => {
    const { headers } = await fetch(open.address + path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each(['/graphql?query=%7B__typename%7D', '/livez', '/readyz', '/metrics', '/schema.graphql'])(
    'can be had as a head alone: %s',
    async (path) => {
      const [get, head] = [await fetch(open.address + path), await fetch(open.address + path, { method: 'HEAD' })];
      expect([head.status, head.headers.get('content-type')]).toEqual([get.status, get.headers.get('content-type')]);
      expect(await head.text()).toBe('');
    },
  );

  it('to a method that is not served names those that are', async () => {
    const allow = async (path: string, method: string) => {
      const response = await fetch(open.address + path, { method });
      expect([response.status, await response.json()]).toMatchObject([
        405,
        { errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] },
      ]);
      return response.headers.get('allow');
    };
    expect(await allow('/graphql', 'PUT')).toBe('GET, POST, HEAD, OPTIONS');
    expect(await allow('/livez', 'POST')).toBe('GET, HEAD, OPTIONS');
  });
});
