import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

describe('timeline', () => {
  it('tells a department’s story from the body before it to its last known head, in one read', async () => {
    const { data, reads } = await api.ask(`{ department(id: "department:so-tttt-bac-kan") { timeline {
      totalCount nodes { date title entity { id } evidence(first: 1) { source { id } paragraph } } } } }`);
    const entries = data.department.timeline.nodes as readonly { readonly date: string; readonly title: string }[];
    expect(entries.map(({ date, title }) => `${date} ${title}`)).toEqual([
      '2006-05-11 Thành lập: Sở Bưu chính - Viễn thông tỉnh Bắc Kạn',
      '2008-03-28 Ban hành: Quyết định số 570/QĐ-UBND',
      '2008-03-28 Kết thúc: Sở Bưu chính - Viễn thông tỉnh Bắc Kạn',
      '2008-03-28 Thành lập: Sở Thông tin và Truyền thông tỉnh Bắc Kạn',
      '2008-03-28 Đổi tên Sở Bưu chính - Viễn thông thành Sở Thông tin và Truyền thông tỉnh Bắc Kạn',
      '2023-08-28 Đương chức: Hoàng Văn Thiên – Giám đốc Sở Thông tin và Truyền thông tỉnh Bắc Kạn',
    ]);
    expect(entries[1]).toMatchObject({
      entity: { id: 'decision:bac-kan/570-qd-ubnd-2008' },
      evidence: [{ source: { id: 'source:bac-kan-2023' }, paragraph: 11 }],
    });
    expect(data.department.timeline.totalCount).toBe(6);
    expect(reads).toBe(1);
  });

  it('tells what became of a province, in English too', async () => {
    const { data } = await api.ask(
      '{ province(id: "province:yen-bai") { timeline { nodes { title(lang: EN) entity { __typename } } } } }',
    );
    expect(data.province.timeline.nodes).toEqual(
      expect.arrayContaining([
        { title: 'Yen Bai Province → Lao Cai Province (2025-07-01)', entity: { __typename: 'PlaceChange' } },
        { title: 'Ended: Yen Bai Province', entity: { __typename: 'Province' } },
      ]),
    );
  });

  it('tells of an indicator what was measured', async () => {
    const { data } = await api.ask('{ indicator(id: "indicator:bts-sites") { timeline { nodes { date title } } } }');
    expect(data.indicator.timeline.nodes).toContainEqual({
      date: '2024-11-27',
      title: 'Số trạm BTS, Tỉnh Phú Thọ, 2024-11-27: gần 1900 vị trí trạm BTS',
    });
  });

  it('obeys asOf', async () => {
    const { data } = await api.ask(
      '{ province(id: "province:nghe-an", asOf: "2022-08-10") { timeline { nodes { date title } } } }',
    );
    const dates = (data.province.timeline.nodes as readonly { readonly date: string }[]).map(({ date }) => date);
    expect(dates).toContain('2022-08-05');
    expect(dates).not.toContain('2022-08-22');
  });

  it('obeys an asOf of its own, and lifts one from above', async () => {
    const { data } = await api.ask(`{ province(id: "province:nghe-an", asOf: "2022-08-10") {
      own: timeline(asOf: "2022-08-23") { nodes { date } } all: timeline(asOf: null) { totalCount } above: timeline { totalCount } } }`);
    const { own, all, above } = data.province;
    expect(own.nodes).toContainEqual({ date: '2022-08-22' });
    expect(all.totalCount).toBeGreaterThan(above.totalCount as number);
  });

  it('walks by cursors, each entry once and in order', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { data } = await api.ask(
        `query ($after: String) { department(id: "department:so-tttt-nghe-an") { timeline(first: 3, after: $after) {
          totalCount nodes { date title } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { nodes, pageInfo, totalCount } = data.department.timeline;
      total = totalCount as number;
      for (const { date, title } of nodes) seen.push(`${date} ${title}`);
      after = pageInfo.hasNextPage ? (pageInfo.endCursor as string) : null;
    } while (after !== null);
    expect(total).toBeGreaterThan(3);
    expect(seen).toHaveLength(total);
    expect(seen.map((one) => one.split(' ')[0])).toEqual(seen.map((one) => one.split(' ')[0]).sort());
  });

  it('is empty for what has no dates', async () => {
    const { data } = await api.ask('{ technology(id: "technology:5g") { timeline { totalCount nodes { date } } } }');
    expect(data.technology.timeline).toEqual({ totalCount: 0, nodes: [] });
  });
});
