import { type Driver } from 'neo4j-driver';
import pino from 'pino';
import { type Dataset } from '../../loaders/dataset.js';
import { metaOf } from '../../loaders/plan.js';
import { storedGraph } from '../../loaders/stored-graph.js';
import { dataOf } from '../../src/api/answer/written-data.js';
import { appOf, type App } from '../../src/api/app.js';
import { readerOf } from '../../src/graph/reader.js';
import { writerOf } from '../../src/graph/writer.js';
import { loadRegistry } from '../../src/model-files.js';
import { sortKey } from '../../src/model/sort-key.js';
import { sortedBy } from '../support/differential/order.js';
import { randomOf } from '../support/differential/random.js';
import { clear, store } from '../support/differential/stored.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';

const COMMUNES = 13_933;
const OTHERS = 1_000;
const SYLLABLES = 'An Ân Ba Bà Bá Bạ Đa Đà Đá Hà Hạ Hoa Hòa Hỏa Long Lòng Ô Ơ Phú Phù Tân Tấn Vĩnh Y Ỷ ý'.split(' ');
const WALK = `query ($cursor: String, $direction: SortDirection!) {
  communes(orderBy: [{ name: $direction }], first: 100, after: $cursor) { nodes { id } pageInfo { hasNextPage endCursor } }
}`;

const { model, ...registry } = loadRegistry();
let driver: Driver;
let app: App;

beforeAll(async () => {
  driver = await emptyDatabase();
  await store(databaseOf(driver), model, communes('c', COMMUNES));
  const log = pino({ level: 'silent' });
  const read = readerOf(driver, 'neo4j', 20_000);
  app = await appOf({ registry: { model, ...registry }, read, log, publicUrl: () => '', evidenceDir: undefined });
}, 120_000);
afterAll(async () => {
  await clear(databaseOf(driver));
  await driver.close();
});

describe('a walk in pages of 100 over 13,933 communes by name', () => {
  it('sees each once, in the order of the alphabet', async () => {
    expect(await walk('ASC', () => Promise.resolve())).toEqual(inOrder('ASC'));
  }, 120_000);

  it('sees each once, backwards, while 1,000 others are inserted and removed between the pages', async () => {
    const write = portions(communes('other', OTHERS));
    let written = 0;
    const seen = await walk('DESC', async (page) => {
      if (page % 5 === 0) written += await write();
    });
    expect(written).toBe(OTHERS);
    expect(seen.filter((id) => id.startsWith('commune:c'))).toEqual(inOrder('DESC'));
    expect(seen.length).toBeGreaterThan(COMMUNES);
    expect(new Set(seen).size).toBe(seen.length);
  }, 120_000);
});

/** Communes of which many share a name, with ids in another order than made. */
function communes(prefix: string, count: number): Dataset {
  const kind = model.kinds.get('Commune');
  if (!kind) throw new Error('there are no communes');
  const random = randomOf(count);
  const nodes = Array.from({ length: count }, (_, index) => {
    const id = `commune:${prefix}-${(index * 7919) % count}`;
    const name = `Xã ${random.pick(SYLLABLES)} ${random.pick(SYLLABLES)}`;
    const properties = { name, era: 'P34', aliases: [], collective: false };
    return [id, { id, kind, properties, identifiers: [], evidence: [], formerIds: [] }] as const;
  });
  return { nodes: new Map(nodes), relationships: new Map() };
}

function inOrder(direction: string): readonly string[] {
  const all = [...communes('c', COMMUNES).nodes.values()];
  const sorted = sortedBy(all, ({ id, properties }) => [sortKey(String(properties['name'])), id]);
  const ids = sorted.map(({ id }) => id);
  return direction === 'ASC' ? ids : ids.reverse();
}

async function walk(direction: string, between: (page: number) => Promise<void>): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let page = 1; ; page += 1) {
    const request = { query: WALK, variables: { cursor, direction } };
    const { body } = await app.apollo.executeOperation(request, { contextValue: app.context() });
    if (body.kind !== 'single') throw new Error('the answer came in parts');
    expect(body.singleResult.errors).toBeUndefined();
    const { nodes, pageInfo } = dataOf(body.singleResult)?.['communes'] as Page;
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    cursor = pageInfo.endCursor;
    await between(page);
  }
}

/** As WALK selects it. */
interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Writes a portion of the dataset each time it is called, and takes away the one before the last. Tells how many it wrote. */
function portions(dataset: Dataset): () => Promise<number> {
  const graph = storedGraph(dataset);
  const writer = writerOf(databaseOf(driver), model);
  const size = OTHERS / 20;
  let start = 0;
  return async () => {
    const added = graph.nodes.slice(start, start + size);
    const removed = graph.nodes.slice(Math.max(0, start - 2 * size), Math.max(0, start - size)).map(({ id }) => id);
    const relationships = { added: [], changed: [], removed: [] };
    const basedOn = (await writer.stamp())?.version;
    const change = { nodes: { added, changed: [], removed }, relationships, basedOn };
    await writer.apply({ ...change, meta: metaOf(graph, new Date()) }, () => undefined);
    start += size;
    return added.length;
  };
}
