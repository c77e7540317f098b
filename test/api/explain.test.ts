import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan } from 'neo4j-driver';
import { pino } from 'pino';
import { appOf } from '../../src/api/app.js';
import { openingQuestions } from '../../src/explorer/api/opening-questions.js';
import { type Graph } from '../../src/graph/open.js';
import { readerOf } from '../../src/graph/reader.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { nationOf, SAMPLES, SHAPES, type ShapeName } from '../bench/shapes/sample.js';
import { example, exampleNames, exampleVariables } from '../support/examples.js';
import { smallNation } from '../support/national-api.js';
import { statementsOf, type Statement } from '../support/recorded.js';
import { seededApi } from '../support/seeded-api.js';

const LIMIT_MS = 300_000;

/** A kind with fewer nodes here has some thousands in the whole nation at most: Neo4j reads them as quickly as it looks some up. */
const FEW = 100;

/** Operations that read all of a large kind, since no index can tell what they ask. */
const JUSTIFIED: Readonly<Record<string, string>> = {
  '18-most-carried-out': 'ordered by a related count, which must be counted for all',
  IndicatorChoices: 'counts the figures of each indicator, so all of them',
  Sources: 'there are as many as texts that someone read, in an order by two values',
};

const registry = loadRegistry();
let nation: Graph;
let large: ReadonlySet<string>;

beforeAll(async () => {
  nation = await smallNation(registry.model);
  const { records } = await nation.driver.executeQuery(
    'MATCH (n:Entity) UNWIND labels(n) AS label WITH label, count(*) AS count WHERE count >= $few RETURN label',
    { few: FEW },
  );
  large = new Set(records.map((record) => record.get('label') as string));
}, LIMIT_MS);

afterAll(() => nation.close());

/** `NodeByLabelScan Plan` … for each operator that reads all nodes, or all of a large kind. */
async function scansOf({ text, parameters }: Statement): Promise<readonly string[]> {
  const session = nation.driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
    return summary.plan === false ? [] : scansIn(summary.plan);
  } finally {
    await session.close();
  }
}

function scansIn({ operatorType, arguments: details, children }: Plan): readonly string[] {
  const below = children.flatMap(scansIn);
  const operator = operatorType.replace('@neo4j', '');
  if (!/AllNodesScan|Labels?Scan/.test(operator)) return below;
  const label = /\w+:(\w+)/.exec(String(details['Details']))?.[1] ?? '';
  return label === '' || large.has(label) ? [`${operator} ${label}`.trim(), ...below] : below;
}

/** By text: operations share statements, and to plan one is what this test costs. */
const explained = new Map<string, Promise<readonly string[]>>();

async function scansOfAll(statements: readonly Statement[]): Promise<readonly string[]> {
  const scans: string[] = [];
  for (const statement of statements) {
    const known = explained.get(statement.text) ?? scansOf(statement);
    explained.set(statement.text, known);
    scans.push(...(await known));
  }
  return scans;
}

/** Of the operations those that scan. One is explained while the next is run. */
async function scanningOf(operations: readonly string[], run: (name: string) => Promise<readonly Statement[]>) {
  const scanning: Promise<string[]>[] = [];
  for (const name of operations) {
    const statements = await run(name);
    scanning.push(scansOfAll(statements).then((scans) => (scans.length > 0 ? [name] : [])));
  }
  return (await Promise.all(scanning)).flat();
}

function expectedOf(names: readonly string[]): readonly string[] {
  return names.filter((name) => name in JUSTIFIED);
}

describe('on a hundredth of the national graph', () => {
  it('a scan of all nodes, or of a large kind, is noticed', async () => {
    expect(await scansOf({ text: 'MATCH (x) WHERE x.raw = "1" RETURN x', parameters: {} })).toEqual(['AllNodesScan']);
    expect(await scansOf({ text: 'MATCH (x:Plan) WHERE x.horizon > "1" RETURN x', parameters: {} })).toEqual([
      'NodeByLabelScan Plan',
    ]);
    expect(await scansOf({ text: 'MATCH (x:Province) WHERE x.era = "P34" RETURN x', parameters: {} })).toEqual([]);
  });

  it(
    'no other worked example than told scans a large kind',
    async () => {
      const { app, graph, close } = await seededApi();
      const read = readerOf(graph.driver, graph.database, 20_000);
      const scanning = await scanningOf(exampleNames(), (name) =>
        statementsOf(app, read, example(name), exampleVariables(name)),
      );
      await close();
      expect(scanning).toEqual(expectedOf(exampleNames()));
    },
    LIMIT_MS,
  );

  it(
    'no other page of the explorer than told scans a large kind',
    async () => {
      const { app, graph, close } = await seededApi();
      const read = readerOf(graph.driver, graph.database, 20_000);
      const questions = openingQuestions('VI');
      const nameOf = (query: string) => /^query (\w+)/.exec(query)?.[1] ?? '';
      const names = [...new Set(questions.map(({ query }) => nameOf(query)))];
      const scanning = await scanningOf(names, async (name) => {
        const statements: Statement[] = [];
        for (const { query, variables } of questions)
          if (nameOf(query) === name) statements.push(...(await statementsOf(app, read, query, variables)));
        return statements;
      });
      await close();
      expect(scanning).toEqual(expectedOf(names));
    },
    LIMIT_MS,
  );

  it(
    'no other shape of the bench than told scans a large kind',
    async () => {
      const read = readerOf(nation.driver, nation.database, 20_000);
      const log = pino({ level: 'silent' });
      const app = await appOf({ registry, read, log, publicUrl: () => 'http://test', evidenceDir: undefined });
      const scanning = await scanningOf(SHAPES, (name) => {
        const query = readFileSync(join(projectRoot(), 'test', 'bench', 'shapes', `${name}.graphql`), 'utf8');
        return statementsOf(app, read, query, SAMPLES[name as ShapeName](nationOf(registry.model, 0.01), 0)); // one of SHAPES
      });
      expect(scanning).toEqual(expectedOf(SHAPES));
    },
    LIMIT_MS,
  );
});
