import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { apiSchemaOf } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { partsOf, type SchemaPart } from '../support/schema-parts.js';

/** What breaks a convention on purpose: schema/contract.graphql promises it so. */
const PROMISED: readonly string[] = [
  'Query.nodes: members of the list may be null', // in the order asked for, null where unknown
  'SearchConnection: has no nodes', // a hit is more than its entity
  ...['Timeline', 'Passage', 'Stated', 'Group'].map((name) => `${name}Connection: has no edges`), // members have no cursors
  ...['timeline', 'states'].flatMap((field) => [`${field}: has no last`, `${field}: has no before`]), // read from the start only
];

describe('conventions of the API schema', () => {
  it('hold throughout', () => {
    expect(breachesOf(apiSchemaOf(loadRegistry())).filter((breach) => !isPromised(breach))).toEqual([]);
  });

  it('a breach of each is seen', () => {
    const careless = buildSchema(`
      type Query { cat(first: Int): CatConnection old: Int @deprecated Upper: [Int] dogs(first: Int = 500 after: String last: Int before: String): dog_connection }
      type CatConnection { nodes: [Cat!]! pageInfo: PageInfo }
      type PageInfo { endCursor: String }
      type Cat { id: String }
      type dog_connection { a(B: Int): colour }
      enum colour { red }
    `);
    expect(breachesOf(careless)).toEqual([
      'Query.Upper: is not camelCase',
      'dog_connection: is not PascalCase',
      'dog_connection.a(B): is not camelCase',
      'colour: is not PascalCase',
      'colour.red: is not SCREAMING_CASE',
      'Query.Upper: members of the list may be null',
      'Query.old: is deprecated without a reason',
      'Cat.id: is String, not ID!',
      'CatConnection: has no totalCount',
      'CatConnection: has no edges',
      'CatConnection: has no pageInfo: PageInfo!',
      'Query.cat: has no after',
      'Query.cat: has no last',
      'Query.cat: has no before',
      'Query.cat: first has no default from 1 to 100',
      'Query.cat: is a list, not in the plural',
    ]);
  });
});

function breachesOf(schema: GraphQLSchema): readonly string[] {
  const parts = partsOf(schema);
  return [
    ...parts.flatMap(misnamed),
    ...parts
      .filter(({ type }) => /\[[^\]]*[^!]\]/.test(type))
      .map(({ path }) => `${path}: members of the list may be null`),
    ...parts
      .filter(({ deprecated }) => deprecated === 'No longer supported' || deprecated === '')
      .map(({ path }) => `${path}: is deprecated without a reason`),
    ...parts
      .filter(
        ({ sort, path, type }) =>
          sort === 'field' && /^(?!.*(Filter|Where|Order)\.).*\.id$/.test(path) && type !== 'ID!',
      )
      .map(({ path, type }) => `${path}: is ${type}, not ID!`),
    ...fieldsBy(schema, 'Connection', incomplete),
    ...fieldsBy(schema, '', unpaged),
  ];
}

const CASES: Readonly<Record<SchemaPart['sort'], readonly [string, RegExp]>> = {
  type: ['PascalCase', /^[A-Z][A-Za-z0-9]*$/],
  field: ['camelCase', /^[a-z][A-Za-z0-9]*$/],
  argument: ['camelCase', /^[a-z][A-Za-z0-9]*$/],
  value: ['SCREAMING_CASE', /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/],
};

function misnamed({ path, name, sort }: SchemaPart): readonly string[] {
  const [wanted, pattern] = CASES[sort];
  return pattern.test(name) ? [] : [`${path}: is not ${wanted}`];
}

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

function fieldsBy(schema: GraphQLSchema, ending: string, rule: (type: string, fields: Fields) => readonly string[]) {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => name.endsWith(ending) && !name.startsWith('__'))
    .flatMap((type) => rule(type.name, type.getFields()));
}

function incomplete(type: string, fields: Fields): readonly string[] {
  const wanted = ['totalCount', 'nodes', 'edges'].filter((name) => fields[name] === undefined);
  return [
    ...wanted.map((name) => `${type}: has no ${name}`),
    ...(String(fields['pageInfo']?.type) === 'PageInfo!' ? [] : [`${type}: has no pageInfo: PageInfo!`]),
  ];
}

/** Fields that lead to a connection without the arguments of one, or under the name of a single thing. */
function unpaged(type: string, fields: Fields): readonly string[] {
  return Object.values(fields)
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .flatMap((field) => {
      const path = `${type}.${field.name}`;
      const first = field.args.find(({ name }) => name === 'first')?.defaultValue;
      const missing = ['first', 'after', 'last', 'before'].filter(
        (name) => !field.args.some((one) => one.name === name),
      );
      return [
        ...missing.map((name) => `${path}: has no ${name}`),
        ...(typeof first === 'number' && first >= 1 && first <= 100
          ? []
          : [`${path}: first has no default from 1 to 100`]),
        ...(type === 'Query' && !/(s|people|search)$/.test(field.name)
          ? [`${path}: is a list, not in the plural`]
          : []),
      ];
    });
}

function isPromised(breach: string): boolean {
  return PROMISED.includes(breach) || PROMISED.includes(breach.replace(/^\w+\./, ''));
}
