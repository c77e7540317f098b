import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

interface Query {
  readonly text: string;
  readonly context?: string;
  readonly kind?: string;
  readonly on?: string;
}

async function resolved(queries: readonly Query[]) {
  const keyed = queries.map((query, index) => ({ key: String(index), ...query }));
  const { data, errors, reads } = await api.ask(
    'query ($queries: [ResolveQuery!]!) { resolve(queries: $queries) { key match { id } candidates { score entity { id } } } }',
    { queries: keyed },
  );
  expect(errors).toEqual([]);
  expect(reads).toBeLessThanOrEqual(4);
  const results = data.resolve as {
    key: string;
    match: { id: string } | null;
    candidates: { score: number; entity: { id: string } }[];
  }[];
  expect(results.map(({ key }) => key)).toEqual(keyed.map(({ key }) => key));
  return results.map(({ match, candidates }) => ({
    match: match?.id ?? null,
    candidates: candidates.map(({ entity }) => entity.id),
  }));
}

describe('resolve', () => {
  it('knows the bare names of a place or a source', async () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['Sở', 'province:yen-bai', 'department:so-tttt-yen-bai'],
      ['Sở', 'source:yen-bai-2024', 'department:so-tttt-yen-bai'],
      ['Sở', 'source:nghe-an-2024', 'department:so-tttt-nghe-an'],
      ['Sở TT&TT', 'province:yen-bai', 'department:so-tttt-yen-bai'],
      ['UBND tỉnh', 'province:yen-bai', 'public-body:ubnd-yen-bai'],
      ['UBND tỉnh', 'source:bac-kan-2023', 'public-body:ubnd-bac-kan'],
      ['Tỉnh ủy', 'source:nghe-an-2024', 'public-body:tinh-uy-nghe-an'],
      ['HĐND tỉnh', 'department:so-tttt-nghe-an', 'public-body:hdnd-nghe-an'],
      ['Trung tâm CNTT', 'province:yen-bai', 'unit:so-tttt-yen-bai/trung-tam-cntt'],
      ['tỉnh', 'province:yen-bai', 'province:yen-bai'],
      ['Nghị quyết 09', 'province:nghe-an', 'resolution:nghe-an/09-nq-tu-2022'],
      ['Nghị quyết số 01', 'source:thai-nguyen-2025', 'resolution:thai-nguyen/01-nq-tu'],
      ['Bộ TT&TT', 'province:yen-bai', 'public-body:bo-tttt'],
      ['Chính phủ', 'source:nghe-an-2024', 'public-body:chinh-phu'],
    ];
    const results = await resolved(cases.map(([text, context]) => ({ text, context })));
    expect(results.map(({ match }, index) => [cases[index]?.[0], match])).toEqual(
      cases.map(([text, , id]) => [text, id]),
    );
  });

  it('gives candidates but no match where a name has several bearers', async () => {
    const [body, place, nothing, empty] = await resolved([
      { text: 'UBND tỉnh' },
      { text: 'Nghệ An' },
      { text: 'xqzwxqzw' },
      { text: '…' },
    ]);
    expect(body?.match).toBeNull();
    expect(body?.candidates.length).toBeGreaterThan(3);
    expect(place).toMatchObject({
      match: null,
      candidates: expect.arrayContaining(['province:nghe-an', 'province:nghe-an-2025']),
    });
    expect(place?.candidates[0]).toBe('province:nghe-an-2025');
    expect([nothing, empty]).toEqual([
      { match: null, candidates: [] },
      { match: null, candidates: [] },
    ]);
  });

  it('takes the day on which a name was used', async () => {
    const results = await resolved([
      { text: 'Nghệ An', on: '2024-05' },
      { text: 'Nghệ An', on: '2026' },
      { text: 'Yên Bái', on: '2024', kind: 'PROVINCE' },
    ]);
    expect(results.map(({ match }) => match)).toEqual([
      'province:nghe-an',
      'province:nghe-an-2025',
      'province:yen-bai',
    ]);
    expect(results[0]?.candidates).toContain('province:nghe-an-2025');
  });

  it('keeps to a kind, and matches full names, numbers and ids', async () => {
    const results = await resolved([
      { text: 'Viettel', kind: 'TELECOM_OPERATOR' },
      { text: 'Yên Bái', kind: 'DISTRICT' },
      { text: 'Nguyen Minh Tuong' },
      { text: '586/KH-UBND' },
      { text: 'province:yen-bai' },
      { text: 'Viettel', kind: 'PERSON', context: 'nowhere:at-all' },
    ]);
    expect(results.map(({ match }) => match)).toEqual([
      'telecom-operator:viettel',
      'district:63-132',
      'person:nguyen-minh-tuong',
      'plan:nghe-an/586-kh-ubnd-2022',
      'province:yen-bai',
      null,
    ]);
  });

  it('refuses more than 50 names, and says which text is too long', async () => {
    const errorOf = async (queries: readonly object[]) => {
      const { errors } = await api.ask('query ($queries: [ResolveQuery!]!) { resolve(queries: $queries) { key } }', {
        queries,
      });
      return errors[0]?.message;
    };
    const many = Array.from({ length: 51 }, (_, index) => ({ key: String(index), text: 'Sở' }));
    expect(await errorOf(many)).toBe('queries: 51 are too many');
    expect(
      await errorOf([
        { key: 'a', text: 'Sở' },
        { key: 'b', text: 'x'.repeat(401) },
      ]),
    ).toBe('queries[1].text: 401 characters are too many');
  });
});
