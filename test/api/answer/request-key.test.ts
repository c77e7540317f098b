import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { requestKey, soundRequest } from '../../../src/api/answer/request-key.js';

const keyIn = (request: HTTPGraphQLRequest) => {
  const sound = soundRequest(request);
  return sound && requestKey(sound);
};
const keyOf = (body: unknown) => keyIn({ method: 'POST', headers: new HeaderMap(), search: '', body });
const keyOfGet = (search: string, headers = new HeaderMap()) =>
  keyIn({ method: 'GET', headers, search, body: undefined });

describe('the key of a request', () => {
  it('is the same for GET and POST', () => {
    const body = { query: '{ a }', variables: { b: 1 }, operationName: 'c' };
    expect(keyOf(body)).toBe(keyOfGet('?query={ a }&variables={"b":1}&operationName=c'));
    expect(keyOf({ query: '{ a }' })).toBe(
      keyOf({ query: '{ a }', variables: null, operationName: null, extensions: null }),
    );
  });

  it('differs with the operation, the variables and the order of lists', () => {
    const bodies = [
      { query: '{ a }' },
      { query: '{ a }', operationName: 'a' },
      { query: '{ a }', variables: { a: [1, 2] } },
      { query: '{ a }', variables: { a: [2, 1] } },
      { query: '{ a }', variables: { a: null } },
      { query: '{ a }', variables: { ['__proto__']: 1 } },
    ];
    expect(new Set(bodies.map(keyOf)).size).toBe(bodies.length);
  });

  it.each([
    ['no object', []],
    ['no query', {}],
    ['a query that is none', { query: 7 }],
    ['a name that is none', { query: '{ a }', operationName: 7 }],
    ['variables that are none', { query: '{ a }', variables: '{}' }],
    ['extensions', { query: '{ a }', extensions: { persistedQuery: {} } }],
    ['numbers beyond all that JSON can tell', JSON.parse('{"query":"{ a }","variables":{"a":[{"b":1e999}]}}')],
    [
      'variables too deep',
      { query: '{ a }', variables: JSON.parse(`{"a":${'['.repeat(9_000)}${']'.repeat(9_000)}}`) as unknown },
    ],
  ])('is not made of %s', (_, body) => {
    expect(keyOf(body)).toBeUndefined();
  });

  it('is not made of a GET that is not sound', () => {
    expect(keyOfGet('?query={a}&query={b}')).toBeUndefined();
    expect(keyOfGet('?query={a}&variables={')).toBeUndefined();
    expect(keyOfGet('?query={a}', new HeaderMap([['content-type', 'text/plain']]))).toBeUndefined();
  });
});
