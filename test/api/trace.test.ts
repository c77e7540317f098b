import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

const NQ_09 = 'resolution:nghe-an/09-nq-tu-2022';
const NQ_01 = 'resolution:thai-nguyen/01-nq-tu';
const KH_586 = 'plan:nghe-an/586-kh-ubnd-2022';
const SO_NGHE_AN = 'department:so-tttt-nghe-an';

interface Node {
  readonly entity: { readonly id: string; readonly name: string; readonly role?: string };
  readonly depth: number;
  readonly pathCount: number;
}

/** An answer, as far as the query asked for it. */
interface Trace {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly implied: boolean }[];
  readonly paths: readonly {
    readonly entities: readonly { readonly id: string }[];
    readonly relations: readonly { readonly type: string }[];
  }[];
}

const idsIn = (nodes: readonly Node[]) => nodes.map(({ entity }) => entity.id);

const FIELDS = `nodes { depth pathCount entity { id } } edges { type implied planned source { id } target { id } evidence { paragraph } }
  paths { length entities { id } relations { type } } frontier { reason hidden entity { id } } truncated`;

describe('the consequences of a document', () => {
  it('are what a source says or a reader infers, in a number of reads that follows from the depth', async () => {
    const { data, errors, reads } = await api.ask(`{ trace(from: ["${NQ_09}"], goal: CONSEQUENCES) { ${FIELDS} } }`);
    expect(errors).toEqual([]);
    expect(idsIn(data.trace.nodes)).toEqual([
      NQ_09,
      SO_NGHE_AN,
      KH_586,
      'target:target-completion/nghe-an-09-nq-tu-2022/nghe-an-2024-35',
    ]);
    const trace: Trace = data.trace;
    expect(trace.nodes.map(({ depth, pathCount }) => [depth, pathCount])).toEqual([
      [0, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(data.trace.edges).toContainEqual({
      type: 'IMPLEMENTS',
      implied: true,
      planned: false,
      source: { id: KH_586 },
      target: { id: NQ_09 },
      evidence: [{ paragraph: 35 }],
    });
    expect(data.trace.frontier).toContainEqual({ reason: 'NO_FURTHER_FACT', hidden: 0, entity: { id: KH_586 } });
    expect(data.trace.truncated).toBe(false);
    // the search, which tells entities too; the edges, the paths' relations
    expect(reads).toBe(3);
  });

  it('are found and told in one read, whatever the depth, and the same when less is told of them', async () => {
    const ask = async (more: string) =>
      api.ask(`{ trace(from: ["${NQ_09}"], goal: CONSEQUENCES) { nodes { depth pathCount entity { id } } ${more} } }`);
    const [alone, whole] = [await ask(''), await ask(FIELDS)];
    expect(alone.reads).toBe(1);
    expect(alone.data.trace.nodes).toEqual(whole.data.trace.nodes);
    const kinds = await api.ask(
      `{ trace(from: ["${NQ_09}"], goal: CONSEQUENCES, toKinds: [PLAN]) { nodes { entity { id } } } }`,
    );
    expect(idsIn(kinds.data.trace.nodes)).toEqual([NQ_09, KH_586]);
  });

  it('tell also of relationships between entities that were found already, which are on no shortest way', async () => {
    const { data } = await api.ask(`{ trace(from: ["${NQ_09}"], goal: CONSEQUENCES) { ${FIELDS} } }`);
    const between = { type: 'CARRIES_OUT', source: { id: SO_NGHE_AN }, target: { id: KH_586 } };
    expect(data.trace.edges).toContainEqual(expect.objectContaining(between));
    expect(data.trace.paths).toHaveLength(3);
  });

  it('leave out what is only inferred or only planned, when asked to', async () => {
    const { data } = await api.ask(`{
      stated: trace(from: ["${NQ_09}"], goal: CONSEQUENCES, includeImplied: false) { nodes { entity { id } } }
      done: trace(from: ["${NQ_09}"], goal: CONSEQUENCES, includePlanned: false) { nodes { entity { id } } }
      both: trace(from: ["${NQ_09}"], goal: CONSEQUENCES, includeImplied: false, includePlanned: false) { nodes { depth } }
    }`);
    expect(idsIn(data.stated.nodes)).not.toContain(KH_586);
    expect(idsIn(data.stated.nodes)).toContain(SO_NGHE_AN);
    expect(idsIn(data.done.nodes)).not.toContain(SO_NGHE_AN);
    expect(data.both.nodes).toHaveLength(2);
  });

  it('are the seven ranks and shares that the source credits to 01-NQ/TU', async () => {
    const { data } = await api.ask(`{ trace(from: ["${NQ_01}"], goal: CONSEQUENCES) { ${FIELDS} } }`);
    const trace: Trace = data.trace;
    expect(trace.edges).toHaveLength(7);
    expect(trace.edges.filter(({ implied }) => implied)).toHaveLength(4);
    expect(trace.paths.map(({ relations }) => relations[0]?.type)).toEqual(Array(7).fill('CREDITED_TO'));
  });

  it('lead over a programme to the places where it is carried out', async () => {
    const { data } = await api.ask(`{
      trace(from: ["decision:ttg/06-qd-ttg-2022"], goal: CONSEQUENCES, toKinds: [PROVINCE]) { ${FIELDS} }
    }`);
    const trace: Trace = data.trace;
    const ways = trace.paths.map(({ entities }) => entities.map(({ id }) => id));
    expect(ways).toContainEqual(['decision:ttg/06-qd-ttg-2022', 'programme:de-an-06', 'province:nghe-an']);
    expect(idsIn(data.trace.nodes)).not.toContain('directive:ttg/05-ct-ttg-2023');
    expect(idsIn(data.trace.frontier)).toContain('directive:ttg/05-ct-ttg-2023');
  });

  it('of the merger of 2025 are thirty-four provinces, Lào Cai among them by two ways', async () => {
    const { data } = await api.ask(`{
      trace(from: ["resolution:quoc-hoi/202-2025-qh15-2025"], goal: CONSEQUENCES, toKinds: [PROVINCE]) { nodes { depth pathCount entity { id } } truncated }
    }`);
    const trace: Trace = data.trace;
    const provinces = trace.nodes.filter(({ depth }) => depth === 2);
    expect(provinces).toHaveLength(34);
    expect(provinces).toContainEqual({ depth: 2, pathCount: 2, entity: { id: 'province:lao-cai-2025' } });
    expect(data.trace.truncated).toBe(false);
  });
});

describe('the other goals', () => {
  it('go back to the ground of a plan, over the strategy that it carries out', async () => {
    const { data } = await api.ask(
      '{ trace(from: ["plan:nghe-an/774-kh-ubnd-2022"], goal: LEGAL_BASIS) { nodes { entity { id } } } }',
    );
    expect(idsIn(data.trace.nodes)).toEqual([
      'plan:nghe-an/774-kh-ubnd-2022',
      'programme:chien-luoc-an-toan-an-ninh-mang',
      'decision:ttg/964-qd-ttg-2022',
    ]);
  });

  it('find the document that gave a department its name', async () => {
    const { data } = await api.ask(
      '{ trace(from: ["department:so-tttt-bac-kan"], goal: LEGAL_BASIS) { nodes { entity { id } } } }',
    );
    expect(idsIn(data.trace.nodes)).toContain('decision:bac-kan/570-qd-ubnd-2008');
  });

  it('say that no ground is known', async () => {
    const { data } = await api.ask(`{ trace(from: ["${NQ_01}"], goal: LEGAL_BASIS) { ${FIELDS} } }`);
    expect(data.trace).toEqual({
      nodes: [{ depth: 0, pathCount: 1, entity: { id: NQ_01 } }],
      edges: [],
      paths: [],
      frontier: [{ reason: 'NO_FURTHER_FACT', hidden: 0, entity: { id: NQ_01 } }],
      truncated: false,
    });
  });

  it('name issuer, adviser and heads, and no deputies', async () => {
    const { data } = await api.ask(
      `{ trace(from: ["${NQ_09}"], goal: ACCOUNTABILITY) { nodes { depth entity { id __typename ... on Post { role } } } } }`,
    );
    expect(idsIn(data.trace.nodes)).toEqual(
      expect.arrayContaining(['public-body:ban-chap-hanh-dang-bo-nghe-an', SO_NGHE_AN, 'person:le-ba-hung']),
    );
    const trace: Trace = data.trace;
    const roles = trace.nodes.flatMap(({ entity }) => entity.role ?? []);
    expect(new Set(roles)).toEqual(new Set(['HEAD']));
  });

  it('set targets against measurements of the same indicator and subject, and of no other', async () => {
    const { data } = await api.ask(`{
      trace(from: ["province:yen-bai"], goal: DELIVERY, toKinds: [OBSERVATION]) { paths { relations { type } entities { id __typename } } }
    }`);
    expect(data.trace.paths.length).toBeGreaterThan(1);
    const { paths }: Trace = data.trace;
    for (const { entities, relations } of paths) {
      expect(relations.map(({ type }) => type)).toEqual(['ABOUT', 'MEASURES', 'MEASURES']);
      expect(entities[1]?.id).toContain('/yen-bai');
      expect(entities[3]?.id).toContain('/yen-bai');
    }
  });
});

describe('a search of given relationships', () => {
  it("leads from Yên Bái's LGSP to the national platform and the databases of ministries", async () => {
    const { data } = await api.ask(`{
      trace(from: ["platform:lgsp-yen-bai"], relations: [CONNECTS_TO], direction: OUT, maxDepth: 1) { nodes { depth entity { id name } } }
    }`);
    const trace: Trace = data.trace;
    const names = trace.nodes.map(({ entity }) => entity.name);
    expect(names).toContain('Nền tảng tích hợp, chia sẻ dữ liệu quốc gia');
    expect(names).toContain('Các cơ sở dữ liệu của bộ, ngành, cơ quan Trung ương kết nối với LGSP tỉnh Yên Bái');
  });

  it('goes both ways unless told otherwise, and takes an empty list at its word', async () => {
    const { data } = await api.ask(`{
      both: trace(from: ["${KH_586}"], relations: [IMPLEMENTS], maxDepth: 1) { nodes { depth } }
      in: trace(from: ["${KH_586}"], relations: [IMPLEMENTS], direction: IN, maxDepth: 1) { nodes { depth } }
      none: trace(from: ["${KH_586}"], relations: [], maxDepth: 1) { nodes { depth } frontier { reason } }
    }`);
    expect([data.both.nodes.length, data.in.nodes.length, data.none.nodes.length]).toEqual([2, 1, 1]);
    expect(data.none.frontier).toEqual([{ reason: 'NO_FURTHER_FACT' }]);
  });

  it('stops at its depth and counts what lies beyond', async () => {
    const { data } = await api.ask(`{
      trace(from: ["${KH_586}"], relations: [IMPLEMENTS, CARRIES_OUT], maxDepth: 1) { nodes { depth entity { id } } frontier { reason hidden entity { id } } truncated }
    }`);
    expect(idsIn(data.trace.nodes)).toEqual([KH_586, SO_NGHE_AN, NQ_09]);
    // its department carries out the resolution too, and the data strategy
    expect(data.trace.frontier).toContainEqual({ reason: 'MAX_DEPTH', hidden: 2, entity: { id: SO_NGHE_AN } });
    expect(data.trace.frontier).toContainEqual({ reason: 'MAX_DEPTH', hidden: 1, entity: { id: NQ_09 } });
    expect(data.trace.truncated).toBe(true);
  });

  it('follows a merger of provinces, and what did not hold on a day it counts and leaves alone', async () => {
    const query = `query ($asOf: PartialDate) {
      trace(from: ["province:yen-bai"], relations: [CHANGES_FROM, CHANGES_TO], toKinds: [PROVINCE], asOf: $asOf, maxDepth: 2) {
        nodes { entity { id } } frontier { reason hidden entity { id } } truncated
      }
    }`;
    const { data: whole } = await api.ask(query);
    expect(idsIn(whole.trace.nodes)).toEqual([
      'province:yen-bai',
      'place-change:yen-bai/lao-cai-2025',
      'province:lao-cai-2025',
    ]);
    const { data: before } = await api.ask(query, { asOf: '2024-11-04' });
    expect(idsIn(before.trace.nodes)).toEqual(['province:yen-bai']);
    expect(before.trace.frontier).toEqual([
      { reason: 'NOT_VALID_THEN', hidden: 1, entity: { id: 'province:yen-bai' } },
    ]);
    expect(before.trace.truncated).toBe(false);
    const { data: later } = await api.ask(query, { asOf: '2026' });
    expect(later.trace).toEqual({
      nodes: [],
      frontier: [{ reason: 'NOT_VALID_THEN', hidden: 0, entity: { id: 'province:yen-bai' } }],
      truncated: false,
    });
  });
});

describe('arguments of trace', () => {
  it.each([
    ['from: [], goal: CONSEQUENCES', 'from: 0 ids are not allowed'],
    [
      'from: ["plan:x", "province:yen-bai", "plan:y"], goal: CONSEQUENCES',
      'from: nothing has the id "plan:x", "plan:y"',
    ],
    ['from: ["province:yen-bai"]', 'goal, relations: neither is given'],
    ['from: ["province:yen-bai"], goal: DELIVERY, relations: [IN]', 'goal, relations: both are given'],
    ['from: ["province:yen-bai"], goal: DELIVERY, direction: IN', 'direction: IN is given beside a goal'],
    ['from: ["province:yen-bai"], goal: DELIVERY, maxDepth: 9', 'maxDepth: 9 is not allowed'],
    ['from: ["province:yen-bai"], goal: DELIVERY, maxDepth: 0', 'maxDepth: 0 is not allowed'],
  ])('%s → %s', async (given, message) => {
    const { errors } = await api.ask(`{ trace(${given}) { truncated } }`);
    expect(errors.map((error) => [error.message, error.extensions['code']])).toEqual([[message, 'BAD_USER_INPUT']]);
    expect(errors[0]?.extensions['hint']).toMatch(/^(Give|Find|A goal)/);
  });

  it('count a start once, however often it is given', async () => {
    const { data } = await api.ask(`{ trace(from: ["${NQ_09}", "${NQ_09}"], goal: LEGAL_BASIS) { nodes { depth } } }`);
    expect(data.trace.nodes).toEqual([{ depth: 0 }]);
  });
});
