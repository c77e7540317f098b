import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

describe('root fields that lead to entities', () => {
  it('give one by id, and null where there is none or it is of another kind', async () => {
    const { data, reads } = await api.ask(
      '{ a: province(id: "province:yen-bai") { nameEn era } b: province(id: "province:atlantis") { id } c: resolution(id: "province:yen-bai") { id } }',
    );
    expect(data).toEqual({ a: { nameEn: 'Yen Bai Province', era: 'P63' }, b: null, c: null });
    expect(reads).toBe(3);
  });

  it('give several by id in one read, in the order asked for', async () => {
    const { data, reads } = await api.ask(
      '{ nodes(ids: ["province:yen-bai", "nothing:x", "province:nghe-an"]) { __typename name } }',
    );
    expect(data.nodes).toEqual([
      { __typename: 'Province', name: 'Tỉnh Yên Bái' },
      null,
      { __typename: 'Province', name: 'Tỉnh Nghệ An' },
    ]);
    expect(reads).toBe(1);
  });

  it('tell the units apart that had the same code in two eras', async () => {
    const { data } = await api.ask(`{
      before: entity(identifier: { scheme: "gso", value: "15", on: "2024-01-01" }) { name }
      after: entity(identifier: { scheme: "gso", value: "15", on: "2025-07-01" }) { name }
      some: entity(identifier: { scheme: "iso-3166-2", value: "VN-06" }) { id url }
    }`);
    expect(data.before.name).toBe('Tỉnh Yên Bái');
    expect(data.after.name).not.toBe('Tỉnh Yên Bái');
    expect(data.some).toEqual({ id: 'province:yen-bai', url: 'http://test/id/province:yen-bai' });
  });

  it('take a code as of some time in a month or year, the newest meaning first', async () => {
    const { data } = await api.ask(`{
      year: entity(identifier: { scheme: "gso", value: "15", on: "2025" }) { id }
      before: entity(identifier: { scheme: "gso", value: "15", on: "2025-06" }) { id }
      after: entity(identifier: { scheme: "gso", value: "15", on: "2025-07" }) { id }
    }`);
    expect(data.before.id).toBe('province:yen-bai');
    expect(data.year).toEqual(data.after);
    expect(data.year.id).not.toBe('province:yen-bai');
  });

  it('obey asOf, here and below', async () => {
    const { data } = await api.ask(`{
      old: provinces(asOf: "2025-06-30") { totalCount } new: provinces(asOf: "2025-07-01") { totalCount }
      year: provinces(asOf: "2025") { totalCount } gone: province(id: "province:yen-bai", asOf: "2026") { id }
    }`);
    expect(data).toEqual({ old: { totalCount: 63 }, new: { totalCount: 34 }, year: { totalCount: 97 }, gone: null });
  });

  it('say where in the document no date is written', async () => {
    const { errors } = await api.ask('{ provinces(asOf: "yesterday") { totalCount } }');
    expect(errors).toMatchObject([
      {
        message: 'not a date: "yesterday"; write "2008", "2008-04" or "2008-03-28"',
        locations: [{ line: 1, column: 19 }],
      },
    ]);
  });

  it('walk all communes by cursors, each once', async () => {
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const { data } = await api.ask(
        'query ($after: String) { communes(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      for (const { id } of data.communes.nodes as { id: string }[]) seen.add(id);
      after = data.communes.pageInfo.hasNextPage ? (data.communes.pageInfo.endCursor as string) : null;
    } while (after !== null);
    expect(seen.size).toBe(13_933);
  });

  it('list the findings of some kinds about some entities, and people in a post', async () => {
    const { data } = await api.ask(`{
      findings(kinds: [SHARED_TEXT], about: ["source:phu-tho-2024"]) { nodes { id kind } }
      leaders(asOf: "2024-11-27", where: { name: { contains: "minh tuong" } }) { nodes { name } }
    }`);
    expect(data.findings.nodes).toContainEqual({ id: 'finding:yen-bai-phu-tho/shared-text', kind: 'SHARED_TEXT' });
    expect(data.leaders.nodes).toEqual([{ name: 'Nguyễn Minh Tường' }]);
  });

  it('find by way of something and back over the same relationship, wherever that stands in the filter', async () => {
    const own = '{ issuedBy: { some: { issued: { some: { id: { eq: "resolution:nghe-an/09-nq-tu-2022" } } } } } }';
    const alike =
      '{ indicator: { some: { observations: { some: { place: { some: { id: { eq: "province:nghe-an" } } } } } } } }';
    const { data } = await api.ask(`{
      own: resolutions(where: ${own}) { nodes { id } }
      alike: observations(where: ${alike}) { totalCount }
      looked: observations(where: { and: [${alike}] }) { totalCount }
    }`);
    expect(data.own.nodes).toContainEqual({ id: 'resolution:nghe-an/09-nq-tu-2022' });
    expect(data.alike).toEqual(data.looked);
    expect(data.looked.totalCount).toBeGreaterThan(0);
  });

  it('say what is stored', async () => {
    const { data } = await api.ask('{ meta { datasetVersion loadedAt counts { kind count } } }');
    expect(data.meta.counts).toContainEqual({ kind: 'PROVINCE', count: 97 });
    expect(Date.parse(data.meta.loadedAt as string)).toBeGreaterThan(0);
  });
});
