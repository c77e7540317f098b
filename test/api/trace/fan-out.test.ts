import { type Driver } from 'neo4j-driver';
import { frontierOf, isLimit } from '../../../src/api/trace/frontier.js';
import { questionOf, type TraceArguments } from '../../../src/api/trace/question.js';
import { searched } from '../../../src/api/trace/search.js';
import { Ways } from '../../../src/api/trace/ways.js';
import { type ReadRows } from '../../../src/api/watched-reads.js';
import { readerOf } from '../../../src/graph/reader.js';
import { type RowsAndVersion } from '../../../src/query/stored-version.js';
import { emptyDatabase } from '../../support/neo4j.js';

let driver: Driver;
beforeAll(async () => {
  driver = await emptyDatabase();
  await driver.executeQuery('CREATE CONSTRAINT Entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE');
  await driver.executeQuery(HUB);
}, 180_000);
afterAll(async () => {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.close();
});

/** A law that 140 decrees guide, each of which 30 plans implement; a former id of the law. */
const HUB = `CREATE (law:Entity:LegalDocument:Law {id: 'law:hub', _from: '0000', _to: '9999'}), (:Redirect {id: 'law:old'})-[:NOW]->(law)
  WITH law UNWIND range(1, 140) AS i
  CREATE (d:Entity:LegalDocument:Decree {id: 'decree:' + (1000 + i), _from: '0000', _to: '9999'})
  CREATE (d)-[:GUIDES {id: 'g' + i, implied: false, planned: false, _from: '0000', _to: CASE WHEN i <= 10 THEN '2000' ELSE '9999' END}]->(law)
  WITH d UNWIND range(1, 30) AS j
  CREATE (p:Entity:LegalDocument:Plan {id: 'plan:' + d.id + '/' + (100 + j), _from: '0000', _to: '9999'})
  CREATE (p)-[:IMPLEMENTS {id: 'i' + d.id + j, implied: false, planned: false, _from: '0000', _to: '9999'}]->(d)`;

const USUAL = { from: ['law:hub'], maxDepth: 4, includeImplied: true, includePlanned: true };

async function traced(given: Partial<TraceArguments>) {
  let reads = 0;
  const reader = readerOf(driver, 'neo4j', 20_000);
  const read: ReadRows = async ({ text }, parameters) => {
    reads += 1;
    const [row] = (await reader(text, parameters)) as readonly RowsAndVersion[];
    return row?.[0] ?? [];
  };
  const question = questionOf({ ...USUAL, ...given });
  const { walk } = await searched(read, question, given.from ?? ['law:hub']);
  return { walk, frontier: frontierOf(walk, new Ways(walk, undefined)), reads };
}

describe('a search from a hub', () => {
  it('follows a hundred relationships of one type, those of the lowest ids, and says how many it left', async () => {
    const { walk, frontier } = await traced({ relations: ['GUIDES'], direction: 'IN' });
    expect([...walk.found.keys()].slice(1)).toEqual(
      Array.from({ length: 100 }, (_, index) => `decree:${1001 + index}`),
    );
    expect(frontier[0]).toEqual({ id: 'law:hub', reason: 'FAN_OUT_CAP', hidden: 40 });
    expect(frontier.some(isLimit)).toBe(true);
  });

  it('follows two thousand in all, in one read more for each level behind too many', async () => {
    const { walk, frontier, reads } = await traced({ goal: 'CONSEQUENCES' });
    expect(walk.facts).toHaveLength(2000);
    const left = frontier.filter(({ reason }) => reason === 'FAN_OUT_CAP').map(({ hidden }) => hidden);
    // of 140 decrees 100, of 3,000 plans under these 1,900
    expect(left.reduce((sum, hidden) => sum + hidden, 0)).toBe(40 + 1100);
    expect(reads).toBe(2);
  });

  it('counts apart what did not hold on the day asked for', async () => {
    const { walk, frontier } = await traced({ relations: ['GUIDES'], direction: 'IN', asOf: '2020' });
    expect(walk.found.has('decree:1001')).toBe(false);
    expect(frontier.slice(0, 2)).toEqual([
      { id: 'law:hub', reason: 'NOT_VALID_THEN', hidden: 10 },
      { id: 'law:hub', reason: 'FAN_OUT_CAP', hidden: 30 },
    ]);
  });

  it('counts no relationship as left out that it came by', async () => {
    const { frontier } = await traced({ from: ['decree:1001'], relations: ['GUIDES'], maxDepth: 1 });
    expect(frontier).toEqual([{ id: 'law:hub', reason: 'MAX_DEPTH', hidden: 139 }]);
  });

  it('begins at what a former id stands for now', async () => {
    const { walk } = await traced({ from: ['law:old'], relations: [] });
    expect([...walk.found.values()]).toEqual([{ id: 'law:hub', asked: 'law:old', depth: 0 }]);
    expect(walk.told.get('law:hub')?.labels).toContain('Law');
  });
});
