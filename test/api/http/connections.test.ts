import { type RunningHttp } from '../../../src/api/http/server.js';
import { plainServer } from '../../support/plain-server.js';
import { answerIn, heard } from '../../support/raw-socket.js';

let http: RunningHttp;
beforeAll(async () => {
  http = await plainServer({ headersMs: 300, requestMs: 600, idleMs: 300, deadlineMs: 200 });
});
afterAll(() => http.stop(100));

const refusal = (code: string) => ({
  errors: [{ message: expect.any(String) as string, extensions: { code, hint: expect.any(String) as string } }],
});
const POST = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

describe('a connection', () => {
  it.each([
    ['never sends a byte', () => undefined],
    ['sends half of its head', 'GET /livez HTTP/1.1\r\nHost:'],
    ['sends half of its body', `${POST}Content-Length: 50\r\n\r\n{`],
  ])('that %s is told so and closed within seconds', async (_, text) => {
    const all = await heard(http.address, (socket) => typeof text === 'string' && socket.write(text));
    const { status, head, json } = answerIn(all);
    expect([status, json]).toEqual([408, refusal('REQUEST_TIMEOUT')]);
    expect(head).toContain('connection: close');
    expect(all.closedAfterMs).toBeLessThan(3_000);
  });

  it('that drips its body is closed as well', async () => {
    const all = await heard(http.address, (socket) => {
      socket.write(`${POST}Content-Length: 5000\r\n\r\n`);
      const drip = setInterval(() => socket.write(' '), 50);
      socket.once('close', () => clearInterval(drip));
    });
    expect(answerIn(all).status).toBe(408);
    expect(all.closedAfterMs).toBeLessThan(3_000);
  });

  it('that is kept alive is closed when it stays idle', async () => {
    const all = await heard(http.address, (socket) => socket.write('GET /livez HTTP/1.1\r\nHost: x\r\n\r\n'));
    expect(answerIn(all)).toMatchObject({ status: 200, json: { live: true } });
    expect(all.closedAfterMs).toBeLessThan(3_000);
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'BAD_REQUEST'],
    ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000', 400, 'BAD_REQUEST'],
    ['no host', 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'BAD_REQUEST'],
    ['two lengths', `${POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400, 'BAD_REQUEST'],
    ['length and chunks', `${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`, 400, 'BAD_REQUEST'],
    ['long headers', `GET /livez HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'PAYLOAD_TOO_LARGE'],
    [
      'a long address',
      `GET /graphql?query=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      431,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a body said to be long',
      `${POST}Connection: close\r\nContent-Length: 1000000000\r\n\r\n`,
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['an odd address', 'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404, 'NOT_FOUND'],
    ['an unknown method', 'BREW /graphql HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'BAD_REQUEST'],
    [
      'an expectation',
      'GET /nothing HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n',
      404,
      'NOT_FOUND',
    ],
  ])('with %s gets JSON', async (_, text, status, code) => {
    const answer = answerIn(await heard(http.address, (socket) => socket.write(text, 'latin1')));
    expect([answer.status, answer.json]).toEqual([status, refusal(code)]);
    expect(answer.head).toContain("content-security-policy: default-src 'none'");
  });

  it('takes an address that is sent whole', async () => {
    const text = 'GET http://elsewhere.vn/livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    expect(answerIn(await heard(http.address, (socket) => socket.write(text))).status).toBe(200);
  });
});

describe('a body that is too long', () => {
  it.each([
    ['of a length that is told', { length: true }],
    ['in chunks', { length: false }],
  ])('%s is refused before it has come, and the refusal can be read', async (_, { length }) => {
    const bytes = new Uint8Array(5_000_000).fill(32);
    const body = length ? bytes : new Blob([bytes]).stream();
    const headers = { 'content-type': 'application/json' };
    const given = { method: 'POST', headers, body, duplex: 'half' };
    const response = await fetch(`${http.address}/graphql`, given as RequestInit); // duplex is not in its type yet
    expect([response.status, await response.json()]).toEqual([413, refusal('PAYLOAD_TOO_LARGE')]);
  });
});
