import { shortestPaths, type PathsArguments } from '../../src/api/trace/shortest-paths.js';
import { readerOf } from '../../src/graph/reader.js';
import { heldIn, spanOf } from '../../src/query/as-of.js';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

interface Path {
  readonly length: number;
  readonly entities: readonly { readonly id: string }[];
}

const idsOf = ({ entities }: Path) => entities.map(({ id }) => id);

const read = () => readerOf(api.graph.driver, api.graph.database, 60_000);

/** All ways of at most so many steps, by their entities and relationships, the shortest first. */
async function allWays({ from, to, maxDepth, asOf }: Omit<PathsArguments, 'first'>) {
  const span = asOf ? spanOf(asOf) : { low: '0', high: '0' };
  const held = (name: string) => (asOf ? `AND ${heldIn(name, { low: '$low', high: '$high' }).join(' AND ')}` : '');
  const text = `MATCH p = (:Entity {id: $from})(()-[r]-(n:Entity) WHERE NOT type(r) IN ['STATED_IN', 'CONCERNS'] ${held('r')} ${held('n')}){1,${maxDepth}}(:Entity {id: $to})
    RETURN [[n IN nodes(p) | n.id], [r IN relationships(p) | r.id]] AS row`;
  const ways = (await read()(text, { from, to, ...span })) as (readonly [readonly string[], readonly string[]])[];
  const order = ([ids, keys]: (typeof ways)[number]) => [ids.length, ...ids, ...keys].join('\u0000');
  return ways.filter(([ids]) => new Set(ids).size === ids.length).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

describe('the shortest paths', () => {
  it('lead from one LGSP to another over the ministries that both are connected with', async () => {
    const { data, reads } = await api.ask(`{
      paths(from: "platform:lgsp-yen-bai", to: "platform:lgsp-nghe-an", first: 1) { length entities { id } relations { type source { id } } }
    }`);
    const [path] = data.paths;
    expect(idsOf(path)).toEqual([
      'platform:lgsp-yen-bai',
      'organization-group:bo-nganh-trung-uong',
      'platform:lgsp-nghe-an',
    ]);
    expect(path.relations).toEqual([
      { type: 'CONNECTS_TO', source: { id: 'platform:lgsp-yen-bai' } },
      { type: 'CONNECTS_TO', source: { id: 'platform:lgsp-nghe-an' } },
    ]);
    // the ends, one length; entities, relations
    expect(reads).toBe(4);
  });

  it('come shortest first, then by id, as many as asked for, none through an entity twice', async () => {
    const query = `query ($first: Int) { paths(from: "department:so-tttt-nghe-an", to: "resolution:nghe-an/09-nq-tu-2022", maxDepth: 4, first: $first) { length entities { id } } }`;
    const { data } = await api.ask(query, { first: 40 });
    const { data: fewer } = await api.ask(query, { first: 7 });
    const paths: readonly Path[] = data.paths;
    expect(fewer.paths).toEqual(paths.slice(0, 7));
    expect(paths).toHaveLength(40);
    const ways = paths.map(idsOf);
    for (const ids of ways) expect(new Set(ids).size).toBe(ids.length);
    const keys = ways.map((ids) => `${ids.length} ${ids.join(' ')}`);
    expect(keys).toEqual([...keys].sort());
    expect(paths.slice(0, 3).map(({ length }) => length)).toEqual([1, 1, 2]);
  });

  it.each([
    ['platform:lgsp-yen-bai', 'department:so-tttt-nghe-an', 4, undefined],
    ['department:so-tttt-nghe-an', 'platform:lgsp-yen-bai', 4, undefined],
    ['resolution:nghe-an/09-nq-tu-2022', 'department:so-tttt-thai-nguyen', 5, undefined],
    ['department:so-tttt-nghe-an', 'organization-group:bo-nganh-trung-uong', 5, undefined],
    ['department:so-tttt-nghe-an', 'resolution:nghe-an/09-nq-tu-2022', 4, '2022-09'],
    ['province:yen-bai', 'province:lao-cai-2025', 3, undefined],
  ])('are those that are left of all ways: %s, %s, %i', async (from, to, maxDepth, asOf) => {
    const given = { from, to, maxDepth, asOf: asOf ?? null };
    const all = await allWays(given);
    expect(all.length).toBeGreaterThan(0);
    const found = await shortestPaths(read(), { ...given, first: 100 });
    expect(found.map(({ ids, keys }) => [ids, keys.map(({ id }) => id)])).toEqual(all.slice(0, 100));
  });

  it('keep to the types and the day asked for, and may be none', async () => {
    const ends = 'from: "province:yen-bai", to: "province:lao-cai-2025"';
    const { data } = await api.ask(`{
      merged: paths(${ends}, relations: [CHANGES_FROM, CHANGES_TO], maxDepth: 2) { length entities { id } }
      before: paths(${ends}, relations: [CHANGES_FROM, CHANGES_TO], asOf: "2025-06-30") { length }
      none: paths(${ends}, relations: []) { length }
      zero: paths(${ends}, first: 0) { length }
    }`);
    const merged: readonly Path[] = data.merged;
    expect(merged.map(idsOf)).toEqual([
      ['province:yen-bai', 'place-change:yen-bai/lao-cai-2025', 'province:lao-cai-2025'],
    ]);
    expect([data.before, data.none, data.zero]).toEqual([[], [], []]);
  });

  it.each([
    ['from: "plan:x", to: "province:yen-bai"', 'from: nothing has the id "plan:x"'],
    ['from: "province:yen-bai", to: "plan:x"', 'to: nothing has the id "plan:x"'],
    ['from: "province:yen-bai", to: "province:yen-bai"', 'from, to: both are province:yen-bai'],
    ['from: "province:yen-bai", to: "province:nghe-an", maxDepth: 9', 'maxDepth: 9 is not allowed'],
    ['from: "province:yen-bai", to: "province:nghe-an", first: 101', 'first: 101 is not allowed'],
  ])('%s → %s', async (given, message) => {
    const { errors } = await api.ask(`{ paths(${given}) { length } }`);
    expect(errors.map((error) => [error.message, error.extensions['code']])).toEqual([[message, 'BAD_USER_INPUT']]);
  });
});

describe('the sentence of a path', () => {
  const sentence = async (query: string): Promise<unknown> => {
    const { data } = await api.ask(query);
    const paths: readonly unknown[] = data.paths ?? data.trace.paths;
    return paths[0];
  };

  it('cites source and paragraph, and says what is inferred', async () => {
    expect(
      await sentence(
        `{ trace(from: ["plan:nghe-an/586-kh-ubnd-2022"], relations: [IMPLEMENTS], direction: OUT) { paths { vi: sentence en: sentence(lang: EN) } } }`,
      ),
    ).toEqual({
      vi: 'Kế hoạch số 586/KH-UBND (22/8/2022) triển khai thực hiện Nghị quyết số 09-NQ/TU (05/8/2022) (suy ra; Sở Thông tin và Truyền thông Nghệ An 20 năm xây dựng và phát triển, đoạn 35).',
      en: "Plan 586/KH-UBND (22 August 2022) implements Resolution 09-NQ/TU (5 August 2022) (inferred; Nghệ An's Department of Information and Communications: 20 years of building and growth, paragraph 35).",
    });
  });

  it('says what is only planned', async () => {
    expect(
      await sentence(
        `{ paths(from: "resolution:nghe-an/09-nq-tu-2022", to: "department:so-tttt-nghe-an", relations: [CARRIES_OUT], maxDepth: 1) { vi: sentence } }`,
      ),
    ).toEqual({
      vi: 'Nghị quyết số 09-NQ/TU (05/8/2022) do Sở Thông tin và Truyền thông tỉnh Nghệ An thực hiện (dự kiến; Sở Thông tin và Truyền thông Nghệ An 20 năm xây dựng và phát triển, đoạn 35).',
    });
  });

  it('tells a merger in one clause, with its day', async () => {
    expect(
      await sentence(
        `{ paths(from: "province:yen-bai", to: "province:lao-cai-2025", first: 1) { vi: sentence en: sentence(lang: EN) } }`,
      ),
    ).toEqual({
      vi: 'Tỉnh Yên Bái được nhập toàn bộ vào tỉnh Lào Cai (từ ngày 01/7/2025; Sắp xếp, sáp nhập tỉnh và xã ngày 01/7/2025 (mergers.csv), dòng province-15-15).',
      en: 'Yen Bai Province went wholly into Lao Cai Province (from 1 July 2025; Mergers of provinces and communes on 1 July 2025 (mergers.csv), row province-15-15).',
    });
  });

  it('reads the words of all paths of a list at once', async () => {
    const query = (fields: string) =>
      `{ trace(from: ["resolution:thai-nguyen/01-nq-tu"], goal: CONSEQUENCES) { paths { ${fields} } } }`;
    const [without, within] = [await api.ask(query('length')), await api.ask(query('sentence en: sentence(lang: EN)'))];
    expect(within.data.trace.paths).toHaveLength(7);
    expect(within.reads - without.reads).toBe(1);
  });
});
