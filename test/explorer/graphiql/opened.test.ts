import fc from 'fast-check';
import { addressOf, openedOf } from '../../../src/explorer/graphiql/opened.js';

describe('what an address opens', () => {
  it('is its query, its variables on lines of their own, and its operation', () => {
    const search = new URLSearchParams({
      query: '{ meta { version } }',
      variables: '{"id":"a b"}',
      operationName: 'A',
    });
    expect(openedOf(`?${search.toString()}`)).toEqual({
      query: '{ meta { version } }',
      variables: '{\n  "id": "a b"\n}',
      operationName: 'A',
    });
  });

  it('leaves variables that are no JSON as they are, for the reader to mend', () => {
    expect(openedOf('?variables=%7Boops')).toEqual({ query: null, variables: '{oops', operationName: null });
  });

  it('takes what is empty as not said', () => {
    expect(openedOf('?query=&variables=%20')).toEqual({ query: null, variables: null, operationName: null });
  });
});

describe('the address that opens the editor so', () => {
  it('opens it so', () => {
    const texts = fc.string({ minLength: 1, unit: 'grapheme', maxLength: 100 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, texts, (query, operationName) => {
        const { search, pathname } = new URL(addressOf({ query, variables: null, operationName }), 'http://localhost');
        expect([pathname, openedOf(search)]).toEqual(['/graphiql', { query, variables: null, operationName }]);
      }),
    );
  });

  it('says nothing rather than more than servers take', () => {
    expect(addressOf({ query: 'x'.repeat(7_000) })).toBe('/graphiql');
    expect(addressOf({ query: ' ', variables: '' })).toBe('/graphiql');
  });
});
