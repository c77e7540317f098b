import { Kind, parse, validate } from 'graphql';
import { nestingOf } from '../../../src/api/limits/nesting.js';
import { priceOf } from '../../../src/api/limits/price.js';
import { apiSchemaOf } from '../../../src/model/api/api-schema.js';
import { loadRegistry } from '../../../src/model-files.js';

const schema = apiSchemaOf(loadRegistry());

function price(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  if (!operation) throw new Error('no operation');
  return priceOf(schema, operation, new Map(fragments.map((one) => [one.name.value, one])), variables);
}

describe('the price of an operation', () => {
  it.each([
    ['one entity: its field and two more', '{ resolution(id: "r") { number title } }', {}, 3, 0],
    [
      'a page and a page in it: 1 + 2 × (id + list (1 + 10 × id))',
      '{ provinces(first: 2) { nodes { id departments { nodes { id } } } } }',
      {},
      25,
      2,
    ],
    [
      'edges, a count and what lies around: 1 + 20 × (cursor, node, id) + 5 + (pageInfo, endCursor)',
      '{ provinces { edges { cursor node { id } } totalCount pageInfo { endCursor } } }',
      {},
      68,
      1,
    ],
    [
      'groups, an aggregate and a list of records: 1 + 50 × (id + 1 + 3 × (paragraph, source, id)) + (50 + 5 × count) + (50 + count)',
      `query($size: Int = 50) { plans(first: $size) {
        nodes { id evidence(first: 3) { paragraph source { id } } }
        groups(by: [{field: ISSUED_BY}], first: 5) { nodes { count } }
        aggregate { count }
      } }`,
      {},
      657,
      3,
    ],
    [
      'entities by id, with fragments: 1 + 3 × (id + partOf + its id)',
      'query($ids: [ID!]!) { nodes(ids: $ids) { ...E ... on Place { id } } } fragment E on Entity { id nameEn __typename }',
      { ids: ['a', 'b', 'c'] },
      10,
      1,
    ],
  ])('is exact for %s', (_, query, variables, cost, connections) => {
    expect(price(query, variables)).toMatchObject({ cost, connections });
  });

  it.each([
    [
      'a search of 2: 100 + 2 × (why 1 + 4 × field) + facets (1 + 2 × (buckets 1 + 100 × count))',
      '{ search(text: "a", first: 2) { edges { why { field } } facets { buckets { count } } } }',
      100 + 2 * (1 + 4) + 1 + 2 * (1 + 100),
    ],
    [
      'a trace that shows 300 entities, and of edges and ends the usual 200',
      '{ trace(from: ["a"], goal: DELIVERY) { nodes(first: 300) { depth } edges { type } frontier { reason } } }',
      500 + (1 + 300) + (1 + 200) + (1 + 200),
    ],
    ['a trace that shows too many', '{ trace(from: ["a"], goal: DELIVERY) { nodes(first: 90000) { depth } } }', 2501],
    [
      'a comparison: rows 1 + 100 × rank, verdicts 1 + 50 × (places 1 + 2 × id), caveats 1 + 20 × (places 1 + 100 × id)',
      `{ compare(indicator: "a", withinPlace: "b") {
        rows { rank } verdicts(first: 50) { places { id } } caveats { places { id } } } }`,
      100 + (1 + 100) + (1 + 50 * 3) + (1 + 20 * 101),
    ],
  ])('bounds what can come back of %s', (_, query, cost) => {
    expect(price(query).cost).toBe(cost);
  });

  it('goes by the page size that counts', () => {
    const page = (list: string, variables?: Record<string, unknown>) =>
      price(
        `query($n: Int, $m: Int = 7) { provinces${list} { nodes { id } } a: provinces(first: $n, last: $m) { pageInfo { endCursor } } }`,
        variables,
      ).cost - 4;
    expect(page('(first: 30)')).toBe(30);
    expect(page('(first: 30, last: 4)')).toBe(4);
    expect(page('(first: $n)', { n: 12 })).toBe(12);
    expect(page('(first: $n)')).toBe(20);
    expect(page('(first: $m)')).toBe(7);
    expect(page('(last: $m)', { m: null })).toBe(20);
    expect(page('(first: 100000)')).toBe(100);
    expect(page('(first: $n)', { n: 'many' })).toBe(100);
    expect(page('(first: -5)')).toBe(0);
  });

  it('leaves out what describes the schema', () => {
    expect(price('{ __schema { types { name fields { name } } } __typename }')).toEqual({
      cost: 0,
      connections: 0,
      conditions: 0,
    });
  });

  it('counts conditions on related entities as lists, in literals and variables', () => {
    const some = '{departments: {some: {}, none: {}}}';
    expect(price(`{ provinces(where: {and: [${some}, {not: ${some}}]}) { totalCount } }`).connections).toBe(5);
    const query = 'query($w: ProvinceWhere, $o: [ProvinceOrder!]) { provinces(where: $w, orderBy: $o) { totalCount } }';
    const w = { or: [{ departments: { count: { gte: 2 } } }, { departments: { every: { name: { eq: 'count' } } } }] };
    expect(price(query, { w, o: [{ departmentsCount: {} }, { name: 'ASC' }] }).connections).toBe(4);
  });

  it('counts other conditions and keys of orders', () => {
    const literal =
      '{or: [{name: {eq: "a", contains: "b"}}, {id: {in: ["a", "b"]}}], departments: {some: {id: {eq: "c"}}}}';
    const query = (where: string) =>
      `query($w: ProvinceWhere = {}, $o: [ProvinceOrder!] = [{name: ASC}]) {
        provinces(where: {and: [$w, ${where}]}, orderBy: $o) { totalCount }
      }`;
    expect(price(query(literal)).conditions).toBe(5);
    const w = { or: [{ name: { eq: 'a', contains: 'b' } }, { id: { in: ['a', 'b'] } }] };
    expect(price(query('{}'), { w, o: [] }).conditions).toBe(3);
    expect(price(query('$w'), { w }).conditions).toBe(7);
  });

  it('prices a fragment once, so that fragments within fragments take no time', () => {
    const fan = Array.from(
      { length: 45 },
      (_, i) => `fragment F${i} on Place { a: partOf { ...F${i + 1} } b: partOf { ...F${i + 1} } }`,
    );
    const query = `{ places { nodes { ...F0 } } } ${fan.join(' ')} fragment F45 on Place { id }`;
    const document = parse(query);
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    if (!operation) throw new Error('no operation');
    const began = performance.now();
    const { cost } = priceOf(schema, operation, new Map(fragments.map((one) => [one.name.value, one])), {});
    expect(cost).toBeGreaterThan(2 ** 45);
    expect(Number.isSafeInteger(cost)).toBe(true);
    expect(performance.now() - began).toBeLessThan(50);
  });
});

describe('nesting of JSON', () => {
  it.each([
    [1, 0, 0],
    ['{"a":[]}', 0, 0],
    [[], 1, 0],
    [{ a: 1, b: { c: [null] } }, 3, 3],
  ])('%j', (json, depth, members) => {
    expect(nestingOf(json)).toEqual({ depth, members });
  });

  it('is measured however deep it is', () => {
    expect(nestingOf(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toEqual({ depth: 50_000, members: 0 });
  });
});
