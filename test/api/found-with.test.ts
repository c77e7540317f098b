import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

const NQ_09 = 'resolution:nghe-an/09-nq-tu-2022';

/** What entities store themselves, in every way to select it. */
const PLAIN = [
  '__typename',
  'id name url',
  '__typename key: id vi: name en: name(lang: EN) nameEn aliases collective',
  '... on LegalDocument { number issuedOn title } ... on Place { era } ...F',
];

/** The same, so that it has to be looked up. */
const looked = (selection: string) => `${selection} findings(first: 0) { totalCount }`;

const FRAGMENT = 'fragment F on Entity { id @skip(if: true) name ... on Organization { since: existsFrom functions } }';

function without(rows: readonly Record<string, unknown>[]): readonly unknown[] {
  return rows.map(({ findings, ...rest }) => {
    expect(findings).toBeDefined();
    return rest;
  });
}

const entities = (rows: readonly { readonly entity: Record<string, unknown> }[]) => rows.map(({ entity }) => entity);

describe.each(PLAIN)('{ %s }', (selection) => {
  const query = (text: string) => (text.includes('...F') ? `${text} ${FRAGMENT}` : text);

  it.each(['', ', asOf: "2022-09"'])('of the entities of a trace%s is read with them', async (asOf) => {
    const ask = (selected: string) =>
      api.ask(
        query(`{ trace(from: ["${NQ_09}", "department:so-tttt-nghe-an"], relations: [ISSUED_BY, IMPLEMENTS, SERVES]${asOf}, maxDepth: 3) {
          nodes { entity { ${selected} } } frontier { entity { ${selected} } } } }`),
      );
    const [plain, full] = [await ask(selection), await ask(looked(selection))];
    expect([plain.errors, full.errors]).toEqual([[], []]);
    expect(plain.data.trace.nodes.length).toBeGreaterThan(5);
    expect(entities(plain.data.trace.nodes)).toEqual(without(entities(full.data.trace.nodes)));
    expect(entities(plain.data.trace.frontier)).toEqual(without(entities(full.data.trace.frontier)));
    expect([plain.reads, full.reads]).toEqual([1, 3]);
  });

  it.each(['', ', asOf: "2020"'])('of the hits of a search%s is read with them', async (asOf) => {
    const ask = (selected: string) =>
      api.ask(
        query(`{ search(text: "Sở Thông tin và Truyền thông"${asOf}, first: 20) { edges { node { ${selected} } } } }`),
      );
    await ask(selection);
    const [plain, full] = [await ask(selection), await ask(looked(selection))];
    expect([plain.errors, full.errors]).toEqual([[], []]);
    const nodes = (edges: readonly { readonly node: Record<string, unknown> }[]) => edges.map(({ node }) => node);
    expect(plain.data.search.edges.length).toBeGreaterThan(5);
    expect(nodes(plain.data.search.edges)).toEqual(without(nodes(full.data.search.edges)));
    expect([plain.reads, full.reads]).toEqual([1, 2]);
  });
});

it('what only one of two aliases shows plainly is read for that one, the rest is looked up', async () => {
  const { data, reads } = await api.ask(`{ trace(from: ["${NQ_09}"], goal: CONSEQUENCES) {
    plain: nodes { entity { id name } } full: nodes { entity { id identifiers { value } } } paths { entities { id } } } }`);
  const ids = (key: string) => entities(data.trace[key]).map(({ id }) => id);
  expect(ids('plain')).toEqual(ids('full'));
  expect(entities(data.trace.plain).every(({ name }) => typeof name === 'string' && name !== '')).toBe(true);
  expect(data.trace.paths[0].entities[0]).toEqual({ id: NQ_09 });
  expect(reads).toBe(2);
});

it('a start that did not hold is told by name too', async () => {
  const { data, reads } = await api.ask(`{
    trace(from: ["province:yen-bai"], relations: [CHANGES_TO], asOf: "2026", maxDepth: 1) {
      nodes { depth } frontier { reason entity { id name } } } }`);
  expect(data.trace).toEqual({
    nodes: [],
    frontier: [{ reason: 'NOT_VALID_THEN', entity: { id: 'province:yen-bai', name: 'Tỉnh Yên Bái' } }],
  });
  expect(reads).toBe(1);
});

it('variables in what is selected count each time', async () => {
  const ask = async (lang: string, more: boolean) => {
    const asked = await api.ask(
      'query ($lang: Lang!, $more: Boolean!) { search(text: "Nghệ An", first: 1) { edges { node { name(lang: $lang) nameEn @include(if: $more) } } } }',
      { lang, more },
    );
    return asked.data.search.edges[0].node as unknown;
  };
  expect(await ask('VI', false)).toEqual({ name: 'Tỉnh Nghệ An' });
  const [english] = [(await ask('EN', true)) as { readonly name: string; readonly nameEn: string }];
  expect(english.name).toBe(english.nameEn);
  expect(english.name).not.toBe('Tỉnh Nghệ An');
  expect(await ask('VI', false)).toEqual({ name: 'Tỉnh Nghệ An' });
});
