import { pino } from 'pino';
import { serve, type RunningHttp } from '../../src/api/http/server.js';
import { readerOf } from '../../src/graph/reader.js';
import { example, exampleNames, exampleVariables } from '../support/examples.js';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

// A server keeps what it learned of a document, so that the first answer is Apollo's and the second is not.

let api: SeededApi;
let http: RunningHttp;
let byApollo = 0;

beforeAll(async () => {
  api = await seededApi();
  const { app, graph } = api;
  const execute = app.apollo.executeHTTPGraphQLRequest.bind(app.apollo);
  app.apollo.executeHTTPGraphQLRequest = (asked) => {
    byApollo += 1;
    return execute(asked);
  };
  const read = readerOf(graph.driver, graph.database, 20_000);
  http = await serve({ app, read, log: pino({ level: 'silent' }), host: '127.0.0.1', port: 0 });
}, 180_000);
afterAll(async () => {
  await http.stop(100);
  await api.close();
});
beforeEach(() => (byApollo = 0));

async function ask(body: object, accept = '*/*') {
  const headers = { 'content-type': 'application/json', accept };
  const response = await fetch(`${http.address}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  const shown = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  return { status: response.status, headers: shown, text: await response.text() };
}

it.each(exampleNames())('%s has the same answer, to the byte, each time', async (name) => {
  const body = { query: example(name), variables: exampleVariables(name) };
  const first = await ask(body);
  expect(first.status).toBe(200);
  expect(await ask(body)).toEqual(first);
  expect(byApollo).toBeGreaterThan(0);
});

describe('a document that was answered before', () => {
  const query =
    'query Which($where: ProvinceWhere, $first: Int) { provinces(where: $where, first: $first) { nodes { id } } }';
  const variables = { first: 1 };
  beforeAll(() => ask({ query, variables }));

  it('is not Apollo’s any more, with other variables too', async () => {
    expect((await ask({ query, variables: { first: 2 } })).text).toMatch(
      /^\{"data":\{"provinces":\{"nodes":\[.*\},\{.*"limit":20000\}\}\}\n$/,
    );
    expect(byApollo).toBe(0);
  });

  it.each([
    ['variables that are none', { variables: { first: 'x' } }, 'BAD_USER_INPUT'],
    ['a page too large', { variables: { first: 1000 } }, 'BAD_USER_INPUT'],
    ['variables too deep', { variables: { where: nested(30) } }, 'LIMIT_EXCEEDED'],
    ['another operation name', { operationName: 'Other', variables }, 'OPERATION_RESOLUTION_FAILURE'],
    ['an empty operation name', { operationName: '', variables }, 'OPERATION_RESOLUTION_FAILURE'],
    ['extensions', { variables, extensions: { persistedQuery: 'x' } }, 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ])('is left to Apollo with %s', async (_, more, code) => {
    const { text } = await ask({ query, ...more });
    const { errors = [] } = JSON.parse(text) as { errors?: readonly { extensions: { code: string } }[] };
    expect([byApollo, errors[0]?.extensions.code]).toEqual([1, code]);
  });

  it('is left to Apollo for other media types', async () => {
    const { headers } = await ask({ query, variables }, 'application/graphql-response+json');
    expect(byApollo).toBe(1);
    expect(Object.fromEntries(headers)['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });
});

function nested(depth: number): object {
  return depth === 0 ? {} : { not: nested(depth - 1) };
}
