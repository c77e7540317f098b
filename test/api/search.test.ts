import fc from 'fast-check';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

const SEARCH = `query ($text: String!, $kinds: [EntityKind!], $places: [ID!], $asOf: PartialDate) {
  search(text: $text, kinds: $kinds, places: $places, asOf: $asOf, first: 5) {
    totalCount didYouMean edges { score node { id } why { field kind snippet } }
  }
}`;

interface Edge {
  readonly score: number;
  readonly node: { readonly id: string };
  readonly why: readonly { readonly field: string; readonly kind: string; readonly snippet: string }[];
}

interface PagedSearch {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly edges: readonly (Edge & { readonly cursor: string })[];
}

async function found(text: string, filters: Record<string, unknown> = {}): Promise<readonly Edge[]> {
  const { data, errors, reads } = await api.ask(SEARCH, { text, ...filters });
  expect(errors).toEqual([]);
  expect(reads).toBeLessThanOrEqual(7);
  return data.search.edges as Edge[];
}

describe('a search finds first', () => {
  it.each([
    // documents, however their numbers are typed
    ['09-NQ/TU', 'resolution:nghe-an/09-nq-tu-2022', 'IDENTIFIER'],
    ['09 NQ TU', 'resolution:nghe-an/09-nq-tu-2022', 'IDENTIFIER'],
    ['09nq/tu', 'resolution:nghe-an/09-nq-tu-2022', 'IDENTIFIER'],
    ['NQ09-TU', 'resolution:nghe-an/09-nq-tu-2022', 'IDENTIFIER'],
    ['09/NQ-TU', 'resolution:nghe-an/09-nq-tu-2022', 'IDENTIFIER'],
    ['nghị quyết 09', 'resolution:nghe-an/09-nq-tu-2022', 'IDENTIFIER'],
    ['Nghị quyết số 09-NQ/TU ngày 05/8/2022 của Tỉnh ủy Nghệ An', 'resolution:nghe-an/09-nq-tu-2022', 'IDENTIFIER'],
    ['09-NQ/TW', 'resolution:nghe-an/09-nq-tu-2022', 'FUZZY'],
    ['570 qd ubnd', 'decision:bac-kan/570-qd-ubnd-2008', 'IDENTIFIER'],
    ['QĐ-UBND 570', 'decision:bac-kan/570-qd-ubnd-2008', 'IDENTIFIER'],
    ['115/2004/QĐ-UB', 'decision:nghe-an/115-2004-qd-ub-2004', 'IDENTIFIER'],
    ['ke hoach 586 nghe an', 'plan:nghe-an/586-kh-ubnd-2022', 'IDENTIFIER'],
    ['QÐ 749', 'decision:ttg/749-qd-ttg-2020', 'IDENTIFIER'],
    ['202/2025/qh15', 'resolution:quoc-hoi/202-2025-qh15-2025', 'IDENTIFIER'],
    ['nghị định 47/2020', 'decree:chinh-phu/47-2020-nd-cp-2020', 'IDENTIFIER'],
    ['luat giao dich dien tu 2005', 'law:quoc-hoi/51-2005-qh11-2005', 'UNACCENTED'],
    // places of two eras, accents, mistakes
    ['Nghệ An', 'province:nghe-an-2025', 'ALIAS'],
    ['tỉnh Nghệ An', 'province:nghe-an-2025', 'EXACT_NAME'],
    ['Nghe An province', 'province:nghe-an-2025', 'EXACT_NAME'],
    ['nghe an', 'province:nghe-an-2025', 'UNACCENTED'],
    ['nghean', 'province:nghe-an-2025', 'UNACCENTED'],
    ['Ngệ An', 'province:nghe-an-2025', 'FUZZY'],
    ['nghệ a', 'province:nghe-an-2025', 'ALIAS'],
    ['Yên Bái', 'province:yen-bai', 'ALIAS'],
    ['thành phố Yên Bái', 'district:63-132', 'EXACT_NAME'],
    ['TP. Vinh, Nghệ An', 'district:63-412', 'EXACT_NAME'],
    ['Hoà Bình', 'province:hoa-binh', 'ALIAS'],
    ['Bắc Cạn', 'province:bac-kan', undefined],
    ['Daklak', 'province:dak-lak-2025', undefined],
    ['TPHCM', 'province:ho-chi-minh-2025', undefined],
    // bodies, abbreviated or not
    ['Sở TT&TT Nghệ An', 'department:so-tttt-nghe-an', undefined],
    ['so tttt yen bai', 'department:so-tttt-yen-bai', undefined],
    ['Sở Thông tin Truyền thonng Thái Nguyên', 'department:so-tttt-thai-nguyen', 'FUZZY'],
    ['sở thông tin và truyền thông ngh', 'department:so-tttt-nghe-an', undefined],
    ['UBND tỉnh Yên Bái', 'public-body:ubnd-yen-bai', 'ALIAS'],
    ['hdnd phu tho', 'public-body:hdnd-phu-tho', undefined],
    ['Bộ TT&TT', 'public-body:bo-tttt', 'ALIAS'],
    ['BTV Tỉnh ủy Nghệ An', 'public-body:ban-thuong-vu-tinh-uy-nghe-an', 'EXACT_NAME'],
    ['vietel', 'telecom-operator:viettel', 'FUZZY'],
    ['Tập đoàn Viễn thông Quân đội', 'telecom-operator:viettel', 'ALIAS'],
    ['vina phone', 'telecom-operator:vinaphone', undefined],
    ["People's Committee of Nghe An", 'public-body:ubnd-nghe-an', undefined],
    // people, platforms, codes, ids
    ['Nguyễn Minh Tường', 'person:nguyen-minh-tuong', 'EXACT_NAME'],
    ['nguyen minh tuog', 'person:nguyen-minh-tuong', 'FUZZY'],
    ['c thai nguyen', 'platform:c-thainguyen', 'UNACCENTED'],
    ['LGSP Yên Bái', 'platform:lgsp-yen-bai', 'ALIAS'],
    ['VN-06', 'province:yen-bai', 'IDENTIFIER'],
    ['Q36685', 'province:ha-giang', 'IDENTIFIER'],
    ['province:yen-bai', 'province:yen-bai', 'IDENTIFIER'],
  ])('for "%s" %s', async (text, id, kind) => {
    const [first] = await found(text);
    expect(first?.node.id).toBe(id);
    if (kind !== undefined) expect(first?.why[0]?.kind).toBe(kind);
  });

  it('both units of a name, the one that exists first; at a day only the one of then', async () => {
    const ids = async (filters: object) =>
      (await found('Nghệ An', { kinds: ['PROVINCE'], ...filters })).map((edge) => edge.node.id);
    expect(await ids({})).toEqual(['province:nghe-an-2025', 'province:nghe-an']);
    expect(await ids({ asOf: '2024-11-04' })).toEqual(['province:nghe-an']);
    expect(await ids({ asOf: '2025' })).toEqual(['province:nghe-an-2025', 'province:nghe-an']);
  });

  it('exact accents before others', async () => {
    const [exact, other] = await Promise.all([
      found('Vĩnh', { kinds: ['COMMUNE'] }),
      found('Vịnh', { kinds: ['COMMUNE'] }),
    ]);
    expect(exact[0]?.why[0]?.snippet).toContain('Vĩnh');
    expect(other[0]?.why[0]?.kind).not.toBe(undefined);
    expect(other[0]?.node.id).not.toBe(exact[0]?.node.id);
  });
});

describe('a search', () => {
  it('finds a body by the name of one that it followed', async () => {
    const edges = await found('Sở Bưu chính Viễn thông Bắc Kạn', { kinds: ['DEPARTMENT'] });
    expect(edges.map(({ node }) => node.id).slice(0, 2)).toEqual([
      'department:so-bcvt-bac-kan',
      'department:so-tttt-bac-kan',
    ]);
    expect(edges[1]?.why[0]).toEqual({
      field: 'formerName',
      kind: 'ALIAS',
      snippet: '‹Sở Bưu chính - Viễn thông› tỉnh ‹Bắc Kạn›',
    });
  });

  it('keeps to places: units, bodies, documents, people and what is theirs', async () => {
    const first = async (text: string, places: string[]) => (await found(text, { places })).at(0)?.node.id;
    expect(await first('ủy ban nhân dân', ['province:yen-bai'])).toBe('public-body:ubnd-yen-bai');
    expect(await first('nghị quyết', ['province:thai-nguyen'])).toMatch(/thai-nguyen/);
    expect(await first('Minh Tường', ['province:phu-tho'])).toBe('person:nguyen-minh-tuong');
    expect(await first('Vinh', ['province:nghe-an'])).toBe('district:63-412');
    expect(await first('Minh Tường', ['province:nghe-an'])).not.toBe('person:nguyen-minh-tuong');
    expect(await found('Nghệ An', { places: [] })).toEqual([]);
    expect(await found('Nghệ An', { places: ['province:atlantis'] })).toEqual([]);
    expect(await found('Nghệ An', { kinds: [] })).toEqual([]);
  });

  it('puts what is itself called as was typed before what another name leads to', async () => {
    const [scheme, decision] = await found('đề án 06');
    expect([scheme?.node.id, decision?.node.id]).toEqual(['programme:de-an-06', 'decision:ttg/06-qd-ttg-2022']);
    expect(scheme?.score).toBe(decision?.score);
  });

  it('keeps to kinds', async () => {
    const edges = await found('Nghệ An', { kinds: ['DEPARTMENT', 'PUBLIC_BODY'] });
    expect(edges.length).toBeGreaterThan(0);
    for (const { node } of edges) expect(node.id).toMatch(/^(department|public-body):/);
  });

  it('tells how what it found divides, in one read more', async () => {
    const { data, reads } = await api.ask(
      '{ search(text: "Sở Thông tin và Truyền thông", kinds: [DEPARTMENT], first: 1) { totalCount facets { field buckets { value label count } } edges { node { id } } } }',
    );
    const [kind, place] = data.search.facets;
    expect(kind).toEqual({
      field: 'kind',
      buckets: [{ value: 'DEPARTMENT', label: 'Department', count: data.search.totalCount }],
    });
    expect(place.buckets).toContainEqual({
      value: 'province:yen-bai',
      label: 'Tỉnh Yên Bái',
      count: expect.any(Number),
    });
    expect(reads).toBeLessThanOrEqual(4);
  });

  it('reads once where it knows the entities, and seeks near words only in need', async () => {
    const reads = async (text: string) => (await api.ask(SEARCH, { text })).reads;
    await reads('Sở TT&TT tỉnh Nghệ An');
    expect(await reads('Sở TT&TT tỉnh Nghệ An')).toBe(1);
    await reads('Ngệ Ann');
    expect(await reads('Ngệ Ann')).toBe(3);
    await reads('vietel');
    expect(await reads('vietel')).toBe(2);
  });

  it('keeps to what has all the words where that is sure, and takes any of them otherwise', async () => {
    const ids = async (text: string) => {
      const { data } = await api.ask(`{ search(text: "${text}", first: 100) { edges { node { id } } } }`);
      return (data.search.edges as readonly Edge[]).map(({ node }) => node.id);
    };
    const [all, any] = [await ids('Trung tâm CNTT Yên Bái'), await ids('Trung tâm CNTT Yên Bái xyz')];
    expect([all[0], any[0]]).toEqual(['unit:so-tttt-yen-bai/trung-tam-cntt', 'unit:so-tttt-yen-bai/trung-tam-cntt']);
    expect(any).toContain('unit:yen-bai/trung-tam-dieu-hanh-thong-minh');
    expect(all).not.toContain('unit:yen-bai/trung-tam-dieu-hanh-thong-minh');
  });

  it('asks back when it found nothing but near words', async () => {
    const asked = async (text: string) => (await api.ask(SEARCH, { text })).data.search.didYouMean as string | null;
    expect(await asked('Ngệ Ann')).toBe('Nghệ An');
    expect(await asked('vietel')).toBe('Viettel');
    expect(await asked('Viettel')).toBeNull();
    expect(await asked('xqzwxqzw')).toBeNull();
  });

  it('walks all pages both ways, each hit once, in one order', async () => {
    const page = async (paging: string): Promise<PagedSearch> =>
      (
        await api.ask(
          `{ search(text: "Vinh", ${paging}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor score node { id } } } }`,
        )
      ).data.search as PagedSearch;
    const all = await page('first: 100');
    const ids = (edges: readonly Edge[]) => edges.map(({ node }) => node.id);
    const seen: string[] = [];
    let after = '';
    for (let more = true; more;) {
      const next = await page(`first: 7${after}`);
      seen.push(...ids(next.edges));
      after = `, after: "${next.pageInfo.endCursor}"`;
      more = next.pageInfo.hasNextPage;
    }
    expect(seen.slice(0, 100)).toEqual(ids(all.edges).slice(0, seen.length));
    expect(new Set(seen).size).toBe(all.totalCount);
    const last = await page(`last: 3, before: "${all.edges[10]?.cursor ?? ''}"`);
    expect(ids(last.edges)).toEqual(ids(all.edges).slice(7, 10));
    expect(last.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('refuses cursors of another list, sizes beyond bounds, and texts without end', async () => {
    const { data } = await api.ask('{ search(text: "Vinh", first: 1) { pageInfo { endCursor } } }');
    const cursor = data.search.pageInfo.endCursor as string;
    const refused = async (field: string) => {
      const { errors } = await api.ask(`{ search(${field}) { totalCount } }`);
      return [errors[0]?.extensions['code'], errors[0]?.message];
    };
    expect(await refused(`text: "Vinh", asOf: "2024", after: "${cursor}"`)).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining('after: not a cursor of this list'),
    ]);
    expect(await refused('text: "Vinh", first: 101')).toEqual(['BAD_USER_INPUT', 'first: 101 is not allowed']);
    expect(await refused(`text: "${'x'.repeat(401)}"`)).toEqual([
      'BAD_USER_INPUT',
      'text: 401 characters are too many',
    ]);
  });

  it('never fails, whatever is typed', async () => {
    const hostile = [
      '',
      '   ',
      '*',
      '?*~',
      'AND',
      'NOT (a OR b',
      '"unclosed',
      '[a TO',
      '_search:nghe',
      'a^1e999',
      '/.*/',
      '\\',
      '+-&&||!(){}[]^"~*?:\\/',
      "' OR 1=1 --",
      '}) DETACH DELETE n //',
      '\u0000\uFFFF\uD800',
      '9'.repeat(400),
      'nghe '.repeat(80),
      'abcdefgh1 '.repeat(40),
      '🙂 漢字 हिन्दी',
      '<script>alert(1)</script>',
    ];
    for (const text of hostile) await found(text);
    const pieces = fc.constantFrom(
      'nghệ',
      'an',
      '09',
      '-',
      '/',
      '"',
      '*',
      '~2',
      '(',
      ' OR ',
      '\\',
      'NQ',
      'TU',
      ':',
      '^',
      '[',
      '{',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        await found(text);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
