import { getIntrospectionQuery, parse } from 'graphql';
import { documentExcess } from '../../../src/api/limits/document-excess.js';
import { LIMITS } from '../../../src/api/limits/limits.js';

const refusal = (document: string) => documentExcess(parse(document))?.message;
const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');
const nested = (levels: number, open: string, inner: string, close: string) =>
  open.repeat(levels) + inner + close.repeat(levels);

/** A document that has so much of one thing, and the words for it. */
const EDGES: readonly (readonly [words: string, most: number, document: (count: number) => string])[] = [
  ['depth', 16, (count) => `{ ${nested(count - 1, 'a { ', 'b', ' }')} }`],
  ['aliases', 30, (count) => `{ p { ${times(count, (i) => `a${i}: id`)} } }`],
  ['root fields', 20, (count) => `{ ${times(count, (i) => `r${i}`)} }`],
  ['repetitions of one field', 20, (count) => `{ p { ${times(count, () => 'id')} } }`],
  ['__schema and __type fields', 2, (count) => `{ ${times(count, (i) => `a${i}: __type(name: "T") { name }`)} }`],
  ['directives in one place', 4, (count) => `{ a ${times(count, () => '@include(if: true)')} }`],
  ['directives', 50, (count) => `{ p { ${times(count, (i) => `f${i} @include(if: true)`)} } }`],
  ['fragment definitions', 30, (count) => `{ a } ${times(count, (i) => `fragment F${i} on T { a }`)}`],
  ['fragment spreads', 60, (count) => `{ a { ${times(count, () => '...F')} } } fragment F on T { a }`],
  ['depth of a value', 24, (count) => `{ a(b: ${nested(count, '{c: ', '1', '}')}) }`],
];

describe('limits of a document', () => {
  it.each(EDGES)('allow so many %s: %i, and not one more', (words, most, document) => {
    expect(refusal(document(most))).toBeUndefined();
    expect(refusal(document(most + 1))).toBe(`${words} ${most + 1}, allowed ${most}`);
  });

  it('count depth and root fields through fragments', () => {
    const inner = nested(9, 'a { ', 'b', ' }');
    expect(refusal(`{ ${nested(7, 'a { ', '...F', ' }')} } fragment F on T { ${inner} }`)).toBe('depth 17, allowed 16');
    expect(refusal(`{ ...F ...F ... { ...F } } fragment F on Query { ${times(7, (i) => `r${i}`)} }`)).toBe(
      'root fields 21, allowed 20',
    );
  });

  it('count lists, defaults of variables and arguments of directives as values', () => {
    const value = nested(25, '[', '1', ']');
    for (const document of [`{ a(b: ${value}) }`, `query($v: T = ${value}) { a }`, `{ a @x(y: ${value}) }`]) {
      expect(refusal(document)).toBe('depth of a value 25, allowed 24');
    }
  });

  it('let tools ask for the schema, however deep, but not multiply it', () => {
    expect(refusal(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))).toBeUndefined();
    expect(refusal(`{ __schema { ${nested(17, 'types { ', 'name', ' }')} } }`)).toBeUndefined();
    const within = 'aliases within __schema or __type 1, allowed 0';
    expect(refusal('{ __schema { types { name } more: types { name } } }')).toBe(within);
    expect(refusal('{ __schema { ...S } } fragment S on __Schema { more: types { name } }')).toBe(within);
  });

  it('tell each with a hint', () => {
    for (const { hint, what } of Object.values(LIMITS))
      expect([what, hint]).toEqual([what, expect.stringMatching(/\.$/)]);
  });

  it.each([
    ['fragments that spread each other', '{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A } }'],
    ['an unknown fragment', '{ ...Nothing }'],
    ['definitions of types', 'type Query { a: Int }'],
  ])('leave %s to validation', (_, document) => {
    expect(refusal(document)).toBeUndefined();
  });
});
