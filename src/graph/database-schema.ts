import { type Kind, type Model } from '../model/model.js';
import { chunks } from './chunks.js';
import { graphErrors } from './graph-errors.js';
import { type Graph } from './open.js';

/** What must be unique: it is also what is looked up. */
const UNIQUE = [
  ['Entity', 'id'],
  ['Identifier', 'key'],
  ['Redirect', 'id'],
  ['Meta', 'id'],
  ['LoadLock', 'id'],
] as const;

/** Its properties are words parted by spaces and folded by the loader, so that Lucene has nothing to analyse. */
const SEARCH = `CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Entity) ON EACH [n._search, n._whole, n._number]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;

/** Constraints: elements can be written and found with these alone, and quicker than with all indexes. */
function keyStatements(): readonly string[] {
  return UNIQUE.map(
    ([label, key]) => `CREATE CONSTRAINT ${label}_${key} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE`,
  );
}

/** All other indexes that the model asks for. */
function indexStatements(model: Model): readonly string[] {
  const kinds = [...model.kinds.values()].filter(({ name }) => name !== 'Entity');
  return [
    'CREATE INDEX Identifier_code IF NOT EXISTS FOR (n:Identifier) ON (n.scheme, n.value)',
    SEARCH,
    ...kinds.flatMap((kind) => orderIndexes(kind)),
  ];
}

/** An index for each order of a root list that rests on the id alone, or on the name or a date before it. */
function orderIndexes({ name, properties }: Kind): readonly string[] {
  const dates = [...properties.values()].filter(({ type, list }) => type === 'PartialDate' && !list);
  const keys = ['_name', ...dates.map((date) => `_day_${date.name}`)];
  return [
    `CREATE INDEX ${name}_id IF NOT EXISTS FOR (n:${name}) ON (n.id)`,
    ...keys.map((key) => `CREATE INDEX ${name}${key} IF NOT EXISTS FOR (n:${name}) ON (n.${key}, n.id)`),
  ];
}

/** How long all indexes over a graph of national size may take on a busy machine, in seconds. */
export const INDEXES_S = 1_800;

/** Statements of one transaction: the end of one costs more than an index without entries. */
const AT_ONCE = 50;

function nameIn(statement: string): string {
  return /(?:CONSTRAINT|INDEX) (\w+) /.exec(statement)?.[1] ?? '';
}

/** Makes what is missing of the constraints. Throws GraphUnavailable. */
export function ensureKeys(graph: Graph): Promise<void> {
  return ensured(graph, keyStatements());
}

/** Makes what is missing of constraints and indexes, and waits until all of them serve. Throws GraphUnavailable. */
export function ensureSchema(graph: Graph, model: Model): Promise<void> {
  return ensured(graph, keyStatements(), indexStatements(model));
}

/** Constraints and other indexes are not made in one transaction. */
async function ensured({ driver, database }: Graph, ...lists: readonly (readonly string[])[]): Promise<void> {
  const session = driver.session({ database });
  try {
    await graphErrors(async () => {
      const present = await session.run('SHOW INDEXES YIELD name RETURN collect(name) AS names');
      const names = new Set(present.records[0]?.get('names') as readonly string[]);
      const missing = lists.map((statements) => statements.filter((statement) => !names.has(nameIn(statement))));
      for (const some of missing.flatMap((statements) => [...chunks(statements, AT_ONCE)])) {
        await session.executeWrite((transaction) => Promise.all(some.map((statement) => transaction.run(statement))));
      }
      await session.run(`CALL db.awaitIndexes(${INDEXES_S})`);
    });
  } finally {
    await session.close();
  }
}
