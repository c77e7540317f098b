import { gzipSync } from 'node:zlib';
import { FRAGMENTS, nested, SIZES } from './abusive-documents.js';
import { ARGUMENTS, VARIABLES } from './abusive-values.js';
import { question, type Sent } from './exchange.js';

/** Requests that must be refused, by class. */
export type Abuses = Readonly<Record<string, readonly Sent[]>>;

const JSON_TYPE = { 'content-type': 'application/json' };
const raw = (body: string | Buffer, headers: Readonly<Record<string, string>> = JSON_TYPE): Sent => ({ headers, body });
const get = (search: string, headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: 'GET',
  path: `/graphql${search}`,
  headers,
});
const query = (text: string, variables?: unknown): Sent => question(text, variables);
const SOUND = JSON.stringify({ query: '{ __typename }' });

const BODIES: readonly Sent[] = [
  ...[
    '',
    '{',
    'null',
    '1',
    '"{ __typename }"',
    '[]',
    '{}',
    `[${SOUND}]`,
    `[${SOUND},${SOUND}]`,
    'query=1',
    '{ __typename }',
  ],
  ...[`${SOUND}x`, SOUND.slice(0, -2), `{"query":}`, '['.repeat(90_000), '{"a":'.repeat(15_000), `\u0000${SOUND}`],
].map((text) => raw(text));

const BYTES: readonly Sent[] = [
  raw(Buffer.from(SOUND, 'utf16le')),
  raw(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
  raw(Buffer.from([0x7b, 0x22, 0xc0, 0x80, 0x22, 0x7d])),
  raw(Buffer.from([0xed, 0xa0, 0x80])),
  raw(gzipSync(SOUND), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  raw(gzipSync(Buffer.alloc(50_000_000)), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  raw(gzipSync(SOUND)),
];

const MEDIA_TYPES: readonly Sent[] = [
  ...[
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/jsonx',
    '',
  ],
  ...['application/json; charset=utf-16', 'application/json; charset=latin1', 'application/graphql'],
].map((type) => raw(SOUND, { 'content-type': type }));

const METHODS: readonly Sent[] = ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'MKCOL', 'SEARCH'].map((method) => ({
  method,
}));

const ADDRESSES: readonly Sent[] = [
  ...[
    '/../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/graphql/',
    '/GRAPHQL',
    '//graphql',
    '/graphql%00',
    '/.env',
    '/.git/config',
  ],
  ...[
    '/constructor',
    '/__proto__',
    '/livez/x',
    '/%',
    '/%ff',
    '/assets/../../package.json',
    '/node_modules/graphql/index.js',
  ],
].map((path) => ({ method: 'GET', path }));

const GETS: readonly Sent[] = [
  ...[
    '',
    '?',
    '?query=',
    '?query=%',
    '?query=%ff',
    '?query={',
    '?query={a}&query={b}',
    '?query={__typename}&variables={',
    '?variables={}',
  ],
  ...['?query={__typename}&variables=[]', '?query={__typename}&variables="x"', '?query={__typename}&extensions=7'],
  ...['?query=mutation{a}', '?query=subscription{a}', `?query={${'a'.repeat(15_000)}}`],
].map((search) => get(search));

const TYPES: readonly Sent[] = [
  ...[1, true, null, [], {}, ['{ __typename }'], { kind: 'Document', definitions: [] }].map((text) => question(text)),
  ...[1, 'x', [], '{}', true].map((variables) => question('{ __typename }', variables)),
  ...[1, [], {}, true, 'Nobody'].map((operationName) => question('query A { __typename }', {}, { operationName })),
  ...[1, 'x', []].map((extensions) => question('{ __typename }', {}, { extensions })),
  question(undefined, {}, { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
];

const OPERATIONS: readonly Sent[] = [
  ...[
    'mutation { a }',
    'subscription { a }',
    'mutation { __typename }',
    '{ a } { b }',
    'query A { __typename } query A { __typename }',
  ],
  ...[
    'fragment F on Query { __typename }',
    'type Query { a: Int }',
    'extend schema { mutation: Query }',
    'query @defer { __typename }',
  ],
  ...[
    '{ ... @defer { __typename } }',
    '{ provinces @stream(initialCount: 0) { totalCount } }',
    '{ __typename @unknown }',
    ' ',
    '#',
  ],
  ...[
    'query A { __typename } query B { __typename }',
    '{ __schema { nothing } }',
    '{ __type { name } }',
    '{ _service { sdl } }',
  ],
].map((text) => query(text));

const NAMES: readonly Sent[] = [
  ...[
    '{ é }',
    '{ "a" }',
    '{ $a }',
    '{ a\u202e }',
    '{ \ud83d\udca5 }',
    '{ a\u0000b }',
    '{ \ufeffnothing }',
    '{ prоvinces { totalCount } }',
  ],
  ...[
    '{ __proto__ }',
    '{ constructor }',
    '{ provinces { __proto__ } }',
    '{ hasOwnProperty }',
    '{ toString }',
    '{ a(\u2028b: 1) }',
  ],
  ...[
    '{ province(id: "\\ud800") { id } no }',
    '{ province(id: "\\u{110000}") { id } }',
    '{ province(id: "\\x41") { id } }',
    '{ province(id: "a\nb") { id } }',
  ],
].map((text) => query(text));

export const ABUSES: Abuses = {
  'bodies that are no request': BODIES,
  'bytes that are no JSON in UTF-8': BYTES,
  'media types': MEDIA_TYPES,
  methods: METHODS,
  addresses: ADDRESSES,
  'queries in the address': GETS,
  'values of the wrong type': TYPES,
  'operations that there are not': OPERATIONS,
  'documents that are too much': SIZES,
  fragments: FRAGMENTS,
  arguments: ARGUMENTS,
  variables: VARIABLES,
  'names and escapes': NAMES,
};

const IDS = [
  'province:none',
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202eoi',
  '💥',
  "'; DROP",
  '` }) DETACH DELETE n //',
  '$id',
  '../..',
  'a'.repeat(9_000),
  '__proto__',
];
const TEXTS = [
  ...IDS,
  '*',
  '*:*',
  '~',
  '"',
  '\\',
  'AND',
  'a AND OR',
  '(',
  '[a TO b]',
  'a^9',
  'a~2',
  '/(a+)+$/',
  '-',
  '+a -a',
  'name:a',
  '09-NQ/TU',
  'đ'.repeat(100),
  '\u0301'.repeat(200),
];

/** Requests that are odd, and to which an answer or a refusal are right alike. */
export const ODDITIES: readonly Sent[] = [
  ...IDS.map((id) =>
    query('query($id: ID!) { node(id: $id) { id name } province(id: $id) { id } nodes(ids: [$id]) { id } }', { id }),
  ),
  ...TEXTS.map((text) =>
    query('query($text: String!) { search(text: $text, first: 5) { totalCount didYouMean } }', { text }),
  ),
  ...TEXTS.map((text) =>
    query('query($text: String!) { resolve(queries: [{text: $text}]) { match { id } } }', { text }),
  ),
  ...TEXTS.map((text) =>
    query('query($t: String) { provinces(where: {name: {contains: $t}}, first: 2) { nodes { id } } }', { t: text }),
  ),
  query(`{ ${nested(600, '... { ', '__typename', ' }')} }`),
  query('query($a: Int = 1, $b: Int) { provinces(first: $a) @skip(if: false) { totalCount } }', {
    b: null,
    __proto__: 1,
    constructor: 2,
  }),
  raw('{"query":"{ __typename }","__proto__":{"query":"x"},"constructor":1}'),
  raw('{"query":"{ nothing }","query":"{ __typename }"}'),
  raw(`\ufeff${SOUND}`),
];
