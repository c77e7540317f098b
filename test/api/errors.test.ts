import { GraphQLError, GraphQLEnumType } from 'graphql';
import { pino } from 'pino';
import { appOf, type App } from '../../src/api/app.js';
import { isOurs, publicError } from '../../src/api/errors.js';
import { BadInput, ERRORS, GraphUnavailable } from '../../src/errors.js';
import { loadRegistry } from '../../src/model-files.js';
import { versionedRead } from '../support/versioned-read.js';

let app: App;
beforeAll(async () => {
  const log = pino({ level: 'silent' });
  const read = versionedRead(() => Promise.resolve([]));
  app = await appOf({ registry: loadRegistry(), read, log, publicUrl: () => '', evidenceDir: undefined });
});

const codesOf = async (query: string, variables: Record<string, unknown> = {}) => {
  const { body } = await app.apollo.executeOperation({ query, variables }, { contextValue: app.context() });
  return body.kind === 'single' ? body.singleResult.errors?.map(({ extensions }) => extensions?.['code']) : [];
};

describe('codes of errors', () => {
  it('are the closed set that the schema tells, each with its hint', () => {
    const type = app.schema.getType('ErrorCode');
    const values = type instanceof GraphQLEnumType ? type.getValues() : [];
    expect(values.map(({ name }) => name).sort()).toEqual(Object.keys(ERRORS).sort());
    expect(values.length).toBeLessThanOrEqual(16);
    for (const { name, description } of values) {
      expect(description).toMatch(/^\S[^]*\.\)?\nHint: /);
      expect(description?.split('\nHint: ')[1]).toBe(Object.entries(ERRORS).find(([code]) => code === name)?.[1].hint);
    }
  });

  it.each([
    ['{', {}, 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['mutation { nothing }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['query A { __typename } query B { __typename }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['query($id: ID!) { province(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['query($id: ID! = "a") { province(id: $id) { id } }', { id: null }, 'BAD_USER_INPUT'],
    ['{ provinces(first: 101) { nodes { id } } }', {}, 'BAD_USER_INPUT'],
    ['{ resolutions { groups(by: []) { totalCount } } }', {}, 'BAD_USER_INPUT'],
    ['{ resolutions { groups(by: [{ field: ISSUED_BY, bucket: YEAR }]) { totalCount } } }', {}, 'BAD_USER_INPUT'],
    ['query($where: ProvinceWhere) { provinces(where: $where) { totalCount } }', { where: 7 }, 'BAD_USER_INPUT'],
  ])('tell what is wrong with %s', async (query, variables, code) => {
    expect(await codesOf(query, variables)).toEqual([code]);
  });

  it('tell faults of many variables as the client’s own', async () => {
    const names = Array.from({ length: 25 }, (_, i) => `$v${i}`);
    const fields = names.map((name, i) => `a${i}: id @include(if: ${name})`);
    const query = `query(${names.map((name) => `${name}: Boolean!`).join()}) { province(id: "a") { ${fields.join(' ')} } }`;
    const codes = await codesOf(query);
    expect(codes).toHaveLength(20);
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
  });
});

describe('the public face of an error', () => {
  const face = (cause: Error) => {
    const error = new GraphQLError(cause.message, { path: ['a'], originalError: cause });
    return publicError({ message: cause.message, path: ['a'] }, error);
  };

  it('says what is said to clients', () => {
    expect(face(new BadInput('first: 101 is too much', 'Give less.'))).toEqual({
      message: 'first: 101 is too much',
      path: ['a'],
      extensions: { code: 'BAD_USER_INPUT', hint: 'Give less.' },
    });
  });

  it.each([
    ['an error of the program', new TypeError('secret')],
    ['a value that its type refuses', new GraphQLError('Int cannot represent secret')],
    ['an error with a code of the client’s', Object.assign(new Error('secret'), { code: 'BAD_USER_INPUT' })],
  ])('hides %s', (_, cause) => {
    expect(face(cause)).toEqual({
      message: 'Something went wrong on our side.',
      path: ['a'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', hint: ERRORS.INTERNAL_SERVER_ERROR.hint },
    });
  });

  it('cuts off what repeats a long request', () => {
    expect(face(new BadInput('x'.repeat(5_000), 'Give less.')).message).toBe(`${'x'.repeat(1_000)}…`);
  });

  it('is logged when it is ours', () => {
    const failed = new GraphUnavailable('b', { cause: new Error('refused') });
    const errors = [new TypeError('a'), failed, new GraphUnavailable('away'), new BadInput('c', 'd')];
    expect(errors.map(isOurs)).toEqual([true, true, false, false]);
  });
});
