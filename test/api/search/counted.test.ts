import { seededApi, type SeededApi } from '../../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

interface Page {
  readonly totalCount: number;
  readonly edges: readonly unknown[];
}

it('shows the same page whether or not all hits are counted', async () => {
  const page = '(text: $text, first: 3) { pageInfo { hasNextPage endCursor } didYouMean edges { score node { id } }';
  const texts = [
    'tỉnh',
    'sở thông tin',
    'Sở TT&TT Yên Bái',
    'nghe an',
    'hoang van thein',
    '09-NQ/TU',
    'trung tam',
    'xa an',
  ];
  for (const text of texts) {
    const few = await api.ask(`query ($text: String!) { search${page} } }`, { text });
    const all = await api.ask(`query ($text: String!) { search${page} totalCount } }`, { text });
    const { totalCount, ...same } = all.data.search as Page;
    expect(totalCount).toBeGreaterThanOrEqual(same.edges.length);
    expect(few.data.search).toEqual(same);
  }
});
