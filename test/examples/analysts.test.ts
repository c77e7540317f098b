import { answerOf } from '../support/examples.js';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

const idsOf = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

/** Groups by one key as [value or name, count]. */
const countsOf = (nodes: readonly { keys: [{ value?: string; label?: string }]; count: number }[]) =>
  nodes.map(({ keys: [{ value, label }], count }) => [value ?? label, count]);

describe('for analysts', () => {
  it('14: whom the names of a table mean', async () => {
    const { resolve } = await answerOf(api, '14-names-in-a-spreadsheet');
    const matches = resolve as { key: string; match: { id: string } | null }[];
    expect(matches.map(({ key, match }) => [key, match?.id])).toEqual([
      ['row 1', 'department:so-tttt-yen-bai'],
      ['row 2', 'public-body:ubnd-yen-bai'],
      ['row 3', 'province:nghe-an'],
      ['row 4', 'plan:nghe-an/586-kh-ubnd-2022'],
    ]);
  });

  it('15: code 15 meant Yên Bái, and since July 2025 means Lào Cai', async () => {
    const { before, after } = await answerOf(api, '15-what-a-code-means');
    expect(before).toMatchObject({ id: 'province:yen-bai', name: 'Tỉnh Yên Bái' });
    expect(before.identifiers).toContainEqual({ scheme: 'gso', value: '15', from: null, to: '2025-07-01' });
    expect(after).toMatchObject({ id: 'province:lao-cai-2025', name: 'Tỉnh Lào Cai' });
    expect(after.identifiers).toContainEqual({ scheme: 'gso', value: '15', from: '2025-07-01', to: null });
  });

  it('17: documents meant for Nghệ An by issuer and year', async () => {
    const { legalDocuments } = await answerOf(api, '17-documents-by-year-and-issuer');
    expect(countsOf(legalDocuments.byIssuer.nodes)).toEqual([
      ['Ủy ban nhân dân tỉnh Nghệ An', 3],
      ['Ban Thường vụ Tỉnh ủy Nghệ An', 2],
      ['Ban Chấp hành Đảng bộ tỉnh Nghệ An', 1],
    ]);
    expect(countsOf(legalDocuments.byYear.nodes)).toEqual([
      ['2007', 1],
      ['2022', 3],
      ['2023', 1],
    ]);
    expect(legalDocuments.aggregate).toEqual({ count: 6, issuedOn: { min: '2007-07-04', max: '2023-05-27' } });
  });

  it('19: the Ministry gave most awards; two come without a giver', async () => {
    const { awards } = await answerOf(api, '19-who-gives-awards');
    expect([awards.totalCount, awards.groups.missingCount]).toEqual([16, 2]);
    expect(countsOf(awards.groups.nodes)).toEqual([
      ['Bộ Thông tin và Truyền thông', 5],
      ['Ủy ban nhân dân tỉnh Phú Thọ', 3],
      ['Chính phủ', 2],
      ['Chủ tịch nước', 2],
      ['Ủy ban nhân dân tỉnh Nghệ An', 2],
      ['Thủ tướng Chính phủ', 1],
    ]);
  });

  it('28: base stations compare only in part, and the answer says why', async () => {
    const { compare } = await answerOf(api, '28-may-i-compare-these');
    const rows = compare.rows as { rank: number; observation: { value: number; bound: string } }[];
    expect(rows.map(({ rank, observation: { value, bound } }) => [rank, value, bound])).toEqual([
      [1, 8_176, 'EXACT'],
      [2, 1_830, 'EXACT'],
      [null, 1_900, 'NEARLY'],
    ]);
    const [whole] = compare.verdicts;
    expect(whole).toMatchObject({ places: [], verdict: 'PARTLY' });
    expect(whole.reasons).toContainEqual(expect.stringContaining('gần 1900'));
    expect(compare.verdicts).toHaveLength(1 + 3);
  });

  it('29: Nghệ An carries its figure over, Thái Nguyên has none without Bắc Kạn’s', async () => {
    const { compare } = await answerOf(api, '29-figures-of-todays-provinces');
    expect(compare.rows).toEqual([
      {
        place: { id: 'province:nghe-an-2025' },
        observation: { value: 3_128_167, computed: true },
        parts: [{ place: { id: 'province:nghe-an' }, raw: expect.stringContaining('3.128.167') }],
      },
    ]);
    expect(compare.verdicts[0].reasons).toContainEqual(expect.stringContaining('no figure of Bac Kan Province'));
  });

  it('31: paragraph 11 of the article on Bắc Kạn states the founding and the renaming', async () => {
    const { source: first } = await answerOf(api, '31-what-a-paragraph-states');
    expect(first.passages.nodes).toMatchObject([{ paragraph: 1 }, { paragraph: 3 }, { paragraph: 7 }]);
    const after = String(first.passages.pageInfo.endCursor);
    const { source: next } = await answerOf(api, '31-what-a-paragraph-states', { first: 2, after });
    const [, passage] = next.passages.nodes;
    expect(passage.paragraph).toBe(11);
    expect(idsOf(passage.states.nodes)).toEqual(
      expect.arrayContaining([
        'decision:bac-kan/570-qd-ubnd-2008',
        'department:so-bcvt-bac-kan',
        'event:bac-kan/thanh-lap-so-bcvt-2006-05-11',
      ]),
    );
  });

  it('32: the table of Nghệ An holds what paragraph 16 counts', async () => {
    const { observations } = await answerOf(api, '32-table-of-figures');
    const rows = observations.nodes as {
      indicator: { id: string };
      value: number;
      evidence: { paragraph: number }[];
    }[];
    const counted = rows.filter(({ evidence }) => evidence.some(({ paragraph }) => paragraph === 16));
    expect(counted.map(({ indicator, value }) => [indicator.id, Math.round(value)])).toEqual(
      expect.arrayContaining([
        ['indicator:bts-sites', 8_176],
        ['indicator:fixed-broadband-subscribers', 617_879],
        ['indicator:households-with-fibre-share', 68],
        ['indicator:mobile-broadband-subscribers', 2_700_292],
        ['indicator:mobile-subscribers', 3_128_167],
      ]),
    );
    expect(observations.nodes).toHaveLength(observations.totalCount);
  });

  it('34: security operations centres are told of in Phú Thọ and Yên Bái', async () => {
    const { with: having, without } = await answerOf(api, '34-provinces-without-a-soc');
    expect(having.nodes).toEqual([
      { id: 'province:phu-tho', platforms: { nodes: [{ id: 'platform:soc-phu-tho' }] } },
      { id: 'province:yen-bai', platforms: { nodes: [{ id: 'platform:soc-yen-bai' }] } },
    ]);
    expect(idsOf(without.nodes)).toEqual(['province:bac-kan', 'province:nghe-an', 'province:thai-nguyen']);
  });
});
