import { question, type Sent } from './exchange.js';

const query = (text: string): Sent => question(text);

export const times = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');

export const nested = (levels: number, open: string, inner: string, close: string): string =>
  open.repeat(levels) + inner + close.repeat(levels);

/** Documents that ask for too much, or are too long. */
export const SIZES: readonly Sent[] = [
  `{ ${times(9_000, (i) => `a${i}: __typename`)} }`.slice(0, 99_000),
  `{ ${times(660, (i) => `a${i}: __typename`)} }`,
  `{ ${times(31, (i) => `a${i}: __typename`)} }`,
  `{ __typename ${times(6_000, () => '@skip(if: true)')} }`,
  `{ __typename ${times(330, () => '@skip(if: true)')} }`,
  `{ __typename ${times(5, () => '@include(if: true)')} }`,
  `{ provinces { nodes { ${times(1_990, () => 'id')} } } }`,
  `{ ${times(490, () => 'provinces { totalCount }')} }`,
  `{ ${times(21, (i) => `${i === 0 ? '' : `a${i}: `}provinces { totalCount }`)} }`,
  `{ ${nested(900, 'a { ', 'b', ' }')} }`,
  `{ provinces { nodes { ${nested(15, 'departments { nodes { serves { nodes { ', 'id', ' } } } }')} } } }`,
  `{ provinces(where: ${nested(600, '{not: ', '{}', '}')}) { totalCount } }`,
  `{ provinces(orderBy: ${nested(900, '[', '', ']')}) { totalCount } }`,
  `{ provinces(first: 100) { nodes { partOf { id } departments(first: 100) { nodes { id ${nested(2, 'departments: serves(first: 100) { nodes { ', 'id', ' } }')} } } } } }`,
  `{ ${times(20, (i) => `a${i}: __schema { types { name fields { name } } }`)} }`,
  `{ __schema { types { ${nested(5, 'fields { type { ', 'name', ' } }')} a: name b: name } } }`,
  `{ ${'x'.repeat(90_000)} }`,
  `{ province(id: 5.0, no: "${'x'.repeat(90_000)}") { id } }`,
  `${'#\n'.repeat(45_000)}{ nothing }`,
  `{ province(id: """${'\\"""'.repeat(20_000)}""", no: 1) { id } }`,
  `query(${times(600, (i) => `$v${i}: Int`)}) { __typename }`,
  '{'.repeat(50_000),
  '"'.repeat(50_001),
  `{ a(b: ${'9'.repeat(80_000)}) }`,
].map(query);

export const FRAGMENTS: readonly Sent[] = [
  `{ ...F0 } ${times(29, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F29 on Query { __typename }`,
  `{ ...F0 } ${times(30, (i) => `fragment F${i} on Query { ...F${(i + 1) % 30} }`)}`,
  '{ ...F } fragment F on Query { ...F }',
  '{ ...F } fragment F on Query { ...G } fragment G on Query { a: __typename ...F }',
  '{ ...F }',
  '{ ...F } fragment F on Nothing { id }',
  '{ ...F } fragment F on Province { id }',
  '{ ...F } fragment F on Query { __typename } fragment F on Query { __typename }',
  '{ __typename } fragment F on Query { __typename }',
  `{ ...F } ${times(100, (i) => `fragment F${i === 0 ? '' : i} on Query { __typename }`)}`,
  `{ __typename ${times(61, () => '...F')} } fragment F on Query { __typename }`,
  `{ places { nodes { ...F0 } } } ${times(29, (i) => `fragment F${i} on Place { a: partOf { ...F${i + 1} } partOf { ...F${i + 1} } }`)} fragment F29 on Place { id }`,
].map(query);
