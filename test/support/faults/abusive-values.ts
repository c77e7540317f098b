import { nested, times } from './abusive-documents.js';
import { question, type Sent } from './exchange.js';

const VALUES: readonly string[] = [
  ...[
    'first: -1',
    'first: 101',
    'first: 2147483648',
    'first: 1.5',
    'first: "1"',
    'first: 1e400',
    'first: [1]',
    'first: {}',
    'first: -2147483649',
  ],
  ...['last: -1', 'first: 9999999999999999999999', 'first: NaN', 'asOf: "yesterday"', 'asOf: "2024-13-01"'],
  ...[
    'asOf: "2024-02-30"',
    'asOf: ""',
    'asOf: "99999"',
    'asOf: "-1"',
    'asOf: "2024-01-01T00:00:00Z"',
    'asOf: "٢٠٢٤"',
    'after: ""',
    'after: "x"',
  ],
  ...[
    'after: "AAAA"',
    'after: "eyJhIjoxfQ=="',
    'after: "W10="',
    'after: "bnVsbA=="',
    `after: "${'A'.repeat(5_000)}"`,
    'after: "\\u0000"',
  ],
  ...[
    'after: "💥"',
    'after: 1',
    'before: "x"',
    'where: 1',
    'where: {nothing: 1}',
    'where: {and: 1}',
    'where: {name: {eq: 1}}',
    'where: {name: "x"}',
  ],
  ...[
    'where: {name: {regex: "(a+)+$"}}',
    'where: {departments: {some: {name: 1}}}',
    'where: {id: {in: [[1]]}}',
    'orderBy: NAME',
    'orderBy: {}',
  ],
  ...['orderBy: [{name: UP}]', 'orderBy: [{nothing: ASC}]', 'nothing: 1', 'first: $first'],
];

/** Documents with an argument that is not acceptable. */
export const ARGUMENTS: readonly Sent[] = [
  ...VALUES.map((value) => `{ provinces(${value}) { nodes { id } } }`),
  '{ province { id } }',
  '{ province(id: null) { id } }',
  '{ province(id: {}) { id } }',
  '{ province(id: true) { id } }',
  `{ nodes(ids: [${times(101, (i) => `"province:a${i}"`)}]) { id } }`,
  '{ nodes(ids: [null]) { id } }',
  '{ search(text: 1) { totalCount } }',
  '{ search(text: "a", kinds: [NOTHING]) { totalCount } }',
  `{ search(text: "${'a'.repeat(20_000)}") { totalCount } }`,
  `{ resolve(queries: [${times(101, () => '{text: "a"}')}]) { query { text } } }`,
  '{ trace(from: "province:none", goal: NOTHING) { nodes { depth } } }',
  '{ trace(from: "province:none", maxDepth: 9) { nodes { depth } } }',
  '{ trace(from: "province:none", maxDepth: -1) { nodes { depth } } }',
  '{ paths(from: "a") { sentence } }',
  '{ compare(indicator: 5) { rows { rank } } }',
  '{ entity(identifier: {scheme: "x"}) { id } }',
  '{ entity(identifier: {scheme: "GSO", value: "15", on: "never"}) { id } }',
  '{ provinces { groups(by: [NOTHING]) { nodes { count } } } }',
].map((text) => question(text));

const WHERE = 'query($w: ProvinceWhere, $n: Int) { provinces(where: $w, first: $n) { nodes { id } } }';
/** Given as text: it is too deep to be printed. */
const deep = (levels: number, open: string, close: string): Sent => ({
  headers: { 'content-type': 'application/json' },
  body: `{"query":${JSON.stringify(WHERE)},"variables":{"w":${nested(levels, open, '{}', close)}}}`,
});

/** Variables that are not acceptable. */
export const VARIABLES: readonly Sent[] = [
  deep(14_000, '{"not":', '}'),
  deep(45_000, '[', ']'),
  deep(25, '{"not":', '}'),
  ...[
    ...['x'.repeat(90_000), 7, [[]], true].map((w) => ({ w })),
    ...[
      { nothing: 1 },
      { name: { eq: {} } },
      { and: [1] },
      { or: Array.from({ length: 8_000 }, () => ({ id: {} })) },
    ].map((w) => ({ w })),
    ...[2 ** 31, -(2 ** 31) - 1, 1.5, '1', 1e308, [1], {}, true, 101, -1].map((n) => ({ n })),
  ].map((variables) => question(WHERE, variables)),
];
