import { operationIn } from '../../../src/explorer/graphiql/operation-in.js';

describe('the operation that is run', () => {
  const two = 'query A { a } query B { b }';

  it.each([
    ['is the one named', two, 'B', 'B'],
    ['is the only one, whatever was named before', 'query A { a }', 'Before', null],
    ['is left open when several are there and none is named', two, null, null],
    ['stays as named in a document that cannot be read', '{ a', 'A', 'A'],
  ])('%s', (_, document, name, expected) => expect(operationIn(document, name)).toBe(expected));
});
