import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

const SUBSCRIBERS =
  'compare(indicator: "indicator:mobile-subscribers", places: ["province:nghe-an-2025"], harmoniseTo: P34)';

describe('null stands for the default of an argument', () => {
  it.each([
    ['search', 'search(text: "nghe an", first: null) { edges { node { id } } pageInfo { hasNextPage } }'],
    [
      'paths',
      'paths(from: "department:so-tttt-nghe-an", to: "resolution:nghe-an/09-nq-tu-2022", maxDepth: null, first: null) { length sentence(lang: null) }',
    ],
    [
      'trace',
      `trace(from: ["resolution:nghe-an/09-nq-tu-2022"], goal: CONSEQUENCES, maxDepth: null, includeImplied: null, includePlanned: null) {
        nodes(first: null) { depth } edges(first: null) { type } frontier(first: null) { reason } paths(first: null) { length }
      }`,
    ],
    [
      'compare',
      `compare(indicator: "indicator:bts-sites", places: ["province:nghe-an", "province:phu-tho"]) {
        verdicts(first: null) { reasons(lang: null) } caveats(first: null) { reason(lang: null) }
      }`,
    ],
    [
      'a computed observation',
      `${SUBSCRIBERS} { rows { observation { name(lang: null) evidence(first: null) { paragraph } } } }`,
    ],
    [
      'a list of a kind',
      'provinces(first: null) { nodes { name(lang: null) departments(first: null) { totalCount } } }',
    ],
  ])('in %s', async (_, field) => {
    const withNulls = await api.ask(`{ ${field} }`);
    const without = await api.ask(`{ ${field.replace(/,? ?\w+: null/g, '').replaceAll('()', '')} }`);
    expect([withNulls.errors, withNulls.data]).toEqual([[], without.data]);
  });

  it('as a variable too', async () => {
    const query = 'query ($first: Int) { search(text: "nghe an", first: $first) { edges { score } } }';
    const { data } = await api.ask(query, { first: null });
    expect(data.search.edges).toHaveLength(20);
  });
});
