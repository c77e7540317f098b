import { answerOf } from '../support/examples.js';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

const idsOf = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

describe('for front ends', () => {
  it('9: which dataset answers', async () => {
    const { meta } = await answerOf(api, '09-which-dataset-answers');
    expect(meta).toMatchObject({ apiVersion: '0.1.0', datasetVersion: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(meta.counts).toContainEqual({ kind: 'PROVINCE', count: 63 + 34 });
    expect(meta.counts).toContainEqual({ kind: 'SOURCE', count: meta.sources });
  });

  it('10: a document number finds the document first, however it is typed', async () => {
    for (const text of ['09 nq tu', '09-NQ/TU', 'nghị quyết 09-nq/tu']) {
      const { search } = await answerOf(api, '10-search-box', { text, kinds: ['RESOLUTION'] });
      expect(search.edges[0].node).toEqual({
        __typename: 'Resolution',
        id: 'resolution:nghe-an/09-nq-tu-2022',
        name: 'Nghị quyết số 09-NQ/TU',
        url: 'http://test/id/resolution:nghe-an/09-nq-tu-2022',
      });
      expect(search.edges[0].why).toContainEqual({ field: 'number', kind: 'IDENTIFIER', snippet: '‹09-NQ/TU›' });
      expect(search.facets[0]).toMatchObject({ field: 'kind', buckets: [{ value: 'RESOLUTION' }] });
    }
  });

  it('11: the page of Bắc Kạn, which became part of Thái Nguyên', async () => {
    const { province } = await answerOf(api, '11-province-page');
    expect(province).toMatchObject({
      name: 'Tỉnh Bắc Kạn',
      nameEn: 'Bac Kan Province',
      url: 'http://test/id/province:bac-kan',
      era: 'P63',
      existsTo: '2025-07-01',
      redirectedFrom: null,
      identifiers: [
        { scheme: 'gso', value: '06' },
        { scheme: 'iso-3166-2', value: 'VN-53' },
      ],
      districts: { totalCount: 8 },
      successors: { nodes: [{ effectiveOn: '2025-07-01', to: { id: 'province:thai-nguyen-2025' } }] },
    });
    expect(idsOf(province.departments.nodes)).toEqual(['department:so-bcvt-bac-kan', 'department:so-tttt-bac-kan']);
    const types = province.platforms.groups.nodes as { keys: [{ value: string }] }[];
    expect(types.map(({ keys }) => keys[0].value)).toEqual(expect.arrayContaining(['DATA_CENTRE', 'EMAIL', 'PORTAL']));
  });

  it('12: Thái Nguyên was twelfth of 63 in 2021, and a map finds it by its code', async () => {
    const { provinces } = await answerOf(api, '12-map-of-an-indicator');
    expect(provinces.nodes).toContainEqual({
      id: 'province:thai-nguyen',
      name: 'Tỉnh Thái Nguyên',
      identifiers: expect.arrayContaining([{ scheme: 'gso', value: '19' }]),
      observations: { nodes: [{ value: null, rank: 12, outOf: 63 }] },
    });
  });

  it('13: two pages hold the 34 provinces of today, each once', async () => {
    const { provinces: one } = await answerOf(api, '13-page-by-page');
    const after = String(one.pageInfo.endCursor);
    const { provinces: two } = await answerOf(api, '13-page-by-page', { after });
    expect([one.totalCount, one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([34, true, false]);
    expect([one.nodes.length, two.nodes.length]).toEqual([20, 14]);
    expect(new Set(idsOf([...one.nodes, ...two.nodes])).size).toBe(34);
  });

  it('23: what Yên Bái’s LGSP is related to', async () => {
    const { platform } = await answerOf(api, '23-everything-about-a-platform');
    expect(platform.relations.countsByType).toEqual([
      { type: 'CONNECTS_TO', direction: 'OUT', count: 4 },
      { type: 'DEPLOYED_IN', direction: 'OUT', count: 1 },
    ]);
    expect(platform.relations.nodes).toContainEqual({
      type: 'CONNECTS_TO',
      role: null,
      implied: false,
      planned: false,
      target: { id: 'platform:ndxp', name: 'Nền tảng tích hợp, chia sẻ dữ liệu quốc gia' },
      evidence: [{ paragraph: 16 }],
    });
  });

  it('30: the story of a department, from decree to successor', async () => {
    const { department } = await answerOf(api, '30-story-of-a-department');
    const told = department.timeline.nodes as { date: string; entity: { id: string } }[];
    expect(told.map(({ date, entity }) => [date, entity.id])).toEqual([
      ['2004-11-05', 'decision:nghe-an/115-2004-qd-ub-2004'],
      ['2004-11-05', 'department:so-bcvt-nghe-an'],
      ['2004-11-05', 'event:nghe-an/thanh-lap-so-bcvt-2004-11-05'],
      ['2005-01-25', 'event:nghe-an/ra-mat-so-bcvt-2005-01-25'],
      ['2008-04', 'department:so-bcvt-nghe-an'],
      ['2008-04', 'department:so-tttt-nghe-an'],
      ['2008-04', 'event:nghe-an/thanh-lap-so-tttt-2008-04'],
    ]);
  });

  it('35: six provinces were made of three, seventeen of two', async () => {
    const { provinces } = await answerOf(api, '35-what-todays-provinces-were-made-of', { first: 23 });
    const merged = provinces.nodes as { id: string; predecessors: { nodes: { from: { id: string } }[] } }[];
    expect(provinces.totalCount).toBe(23);
    expect(merged.map(({ predecessors }) => predecessors.nodes.length)).toEqual([
      ...Array<number>(6).fill(3),
      ...Array<number>(17).fill(2),
    ]);
    const phuTho = merged.find(({ id }) => id === 'province:phu-tho-2025');
    expect(idsOf(phuTho?.predecessors.nodes.map(({ from }) => from) ?? [])).toEqual([
      'province:hoa-binh',
      'province:phu-tho',
      'province:vinh-phuc',
    ]);
  });

  it('36: cards in the order asked for, null for what is unknown', async () => {
    const { nodes } = await answerOf(api, '36-links-to-anything');
    expect(nodes).toEqual([
      expect.objectContaining({ __typename: 'Decision', number: '570/QĐ-UBND', issuedOn: '2008-03-28' }),
      expect.objectContaining({ __typename: 'Department', existsFrom: '2006-05-11', existsTo: '2008-03-28' }),
      null,
      expect.objectContaining({ __typename: 'Province', nameEn: 'Bac Kan Province' }),
    ]);
  });
});
