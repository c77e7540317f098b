import { seededApi, type SeededApi } from '../../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

/** Ids of the best hits in a place. */
async function found(text: string, place: string): Promise<readonly string[]> {
  const { data } = await api.ask(
    'query ($text: String!, $place: ID!) { search(text: $text, places: [$place], first: 5) { edges { node { id } } } }',
    { text, place },
  );
  return (data.search.edges as readonly { readonly node: { readonly id: string } }[]).map(({ node }) => node.id);
}

describe('a search in places', () => {
  it('takes a place together with the units of the other era that lie wholly in it', async () => {
    const first = async (text: string, place: string) => (await found(text, place)).at(0);
    expect(await first('Sở TT&TT', 'province:nghe-an-2025')).toBe('department:so-tttt-nghe-an');
    expect(await first('Sở TT&TT', 'province:lao-cai-2025')).toBe('department:so-tttt-yen-bai');
    expect(await first('tỉnh Nghệ An', 'province:nghe-an')).toBe('province:nghe-an-2025');
    const inYenBai = await found('Lào Cai', 'province:yen-bai');
    expect(inYenBai).not.toContain('province:lao-cai-2025');
  });

  it('counts in a facet what its place as a filter leaves', async () => {
    const query = `query ($places: [ID!]) { search(text: "Sở Thông tin", kinds: [DEPARTMENT], places: $places, first: 1) {
      totalCount facets { field buckets { value count } } } }`;
    const { data } = await api.ask(query);
    const { buckets } = data.search.facets[1] as { buckets: readonly { value: string; count: number }[] };
    expect(buckets.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        'province:lao-cai-2025',
        'province:yen-bai',
        'province:nghe-an',
        'province:nghe-an-2025',
      ]),
    );
    for (const { value, count } of buckets) {
      const { data: narrowed } = await api.ask(query, { places: [value] });
      expect([value, narrowed.search.totalCount]).toEqual([value, count]);
    }
  });
});
