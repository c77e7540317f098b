import { buildSchema, Kind, parse } from 'graphql';
import { variableShape } from '../../src/query/variable-shape.js';

const schema = buildSchema(`
  enum Order { UP DOWN }
  input Where { name: String flag: Boolean and: [Where!] ids: [ID!] }
  type Query { a(w: Where, o: Order, n: Int): Int }
`);

describe('the shape of variables', () => {
  it.each([
    [{ w: { name: 'a' }, o: 'UP', n: 1 }, '$w={name:v}&o="UP"&n=v'],
    [{ w: { and: [{ flag: true }, { name: null }] }, n: null }, '$w={and:[{flag:true},{name:0}]}&o=-&n=0'],
    [{ w: { ids: ['a', 'b'] }, o: 'DOWN' }, '$w={ids:L}&o="DOWN"&n=-'],
  ])('of %j', (variables, shape) => {
    const [operation] = parse('query ($w: Where, $o: Order, $n: Int) { a(w: $w, o: $o, n: $n) }').definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    expect(`$${variableShape(schema, operation, variables)}`).toBe(shape);
  });
});
