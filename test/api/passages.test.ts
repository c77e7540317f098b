import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

describe('a source’s passages', () => {
  it('are its paragraphs that state something, with what they state, in one read', async () => {
    const { data, reads } = await api.ask(`{ source(id: "source:thai-nguyen-2025") { passages(first: 1) {
      nodes { paragraph quote states(first: 2) { totalCount nodes { __typename id } pageInfo { hasNextPage } }
        statesRelations { type source { id } target { id } evidence { paragraph } } } } } }`);
    expect(data.source.passages.nodes).toEqual([
      {
        paragraph: 1,
        quote: null,
        states: {
          totalCount: 3,
          nodes: [
            { __typename: 'OrganizationGroup', id: 'organization-group:nganh-tttt-thai-nguyen' },
            { __typename: 'Province', id: 'province:thai-nguyen' },
          ],
          pageInfo: { hasNextPage: true },
        },
        statesRelations: expect.arrayContaining([
          {
            type: 'OPERATES_IN',
            source: { id: 'organization-group:nganh-tttt-thai-nguyen' },
            target: { id: 'province:thai-nguyen' },
            evidence: [{ paragraph: 1 }],
          },
        ]),
      },
    ]);
    expect(reads).toBe(1);
  });

  it('lead both ways: what a paragraph states names that paragraph', async () => {
    const { data } = await api.ask(`{ source(id: "source:bac-kan-2023") { passages(first: 10) {
      nodes { paragraph states(first: 20) { nodes { id evidence(first: 20) { source { id } paragraph } } }
        statesRelations(first: 20) { id evidence { source { id } paragraph } } } } } }`);
    interface Stated {
      readonly evidence: readonly { readonly source: { readonly id: string }; readonly paragraph: number | null }[];
    }
    const passages = data.source.passages.nodes as readonly {
      readonly paragraph: number;
      readonly states: { readonly nodes: readonly Stated[] };
      readonly statesRelations: readonly Stated[];
    }[];
    expect(passages).toHaveLength(10);
    const order = passages.map(({ paragraph }) => paragraph);
    expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
    for (const { paragraph, states, statesRelations } of passages) {
      expect(states.nodes.length).toBeGreaterThan(0);
      for (const { evidence } of [...states.nodes, ...statesRelations])
        expect(evidence).toContainEqual({ source: { id: 'source:bac-kan-2023' }, paragraph });
    }
  });

  it('leave out no relationship whose evidence names them: each states one of its ends', async () => {
    const { records } = await api.graph.driver.executeQuery(`MATCH (a:Entity)-[r]->(b:Entity) UNWIND r.evidence AS e
      WITH a, r, b, split(e, '#') AS e WHERE size(e) = 2 AND NOT EXISTS { MATCH (x)-[:STATED_IN {paragraph: toInteger(e[1])}]->(:Source {id: e[0]}) WHERE x IN [a, b] }
      RETURN r.id`);
    expect(records).toEqual([]);
    const { data } = await api.ask(`{ source(id: "source:yen-bai-2024") { passages(first: 100) {
      nodes { paragraph statesRelations(first: 100) { id } } } } }`);
    const stated = await api.graph.driver.executeQuery(`MATCH (:Entity)-[r]->(:Entity) UNWIND r.evidence AS e
      WITH r, e WHERE e STARTS WITH 'source:yen-bai-2024#' RETURN count(*) AS count`);
    const nodes = data.source.passages.nodes as readonly { readonly statesRelations: readonly unknown[] }[];
    const shown = nodes.reduce((sum, { statesRelations }) => sum + statesRelations.length, 0);
    expect([shown, shown > 50]).toEqual([stated.records[0]?.get('count'), true]);
  });

  it('page forwards and backwards', async () => {
    interface Cursors {
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    }
    const page = async (given: string) => {
      const { data } = await api.ask(
        `{ source(id: "source:bac-kan-2023") { passages(${given}) { nodes { paragraph } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`,
      );
      const { nodes, pageInfo } = data.source.passages;
      const numbers = (nodes as readonly { readonly paragraph: number }[]).map(({ paragraph }) => paragraph);
      return { numbers, ...(pageInfo as Cursors) };
    };
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.endCursor}"`);
    expect(second.numbers[0]).toBeGreaterThan(first.numbers[1] ?? Infinity);
    expect(await page(`last: 2, before: "${second.startCursor}"`)).toMatchObject({
      numbers: first.numbers,
      hasPreviousPage: false,
    });
  });

  it('are none of a data set, which has rows', async () => {
    const { data } = await api.ask(
      '{ source(id: "source:ref-provinces") { passages { totalCount nodes { paragraph } } } }',
    );
    expect(data.source.passages).toEqual({ totalCount: 0, nodes: [] });
  });
});
