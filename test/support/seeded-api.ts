import neo4j from 'neo4j-driver';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadSeeds } from '../../loaders/load.js';
import { dataOf } from '../../src/api/answer/written-data.js';
import { appOf, type App, type AppParts } from '../../src/api/app.js';
import { type Graph } from '../../src/graph/open.js';
import { readerOf, type Read } from '../../src/graph/reader.js';
import { loadModel, loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { testServer } from './test-server.js';

/** An answer, and how many statements it cost. */
export interface Answer {
  /** Without types: what a test expects of it is written beside each. */
  readonly data: ReturnType<typeof JSON.parse>;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly reads: number;
}

export interface SeededApi {
  readonly app: App;
  readonly graph: Graph;
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** The API over the project's own seeds. */
export async function seededApi({
  evidenceDir,
  ...more
}: Partial<Pick<AppParts, 'evidenceDir' | 'planningWaitMs'>> = {}): Promise<SeededApi> {
  const graph = await seededGraph();
  const registry = loadRegistry();
  const silent = pino({ level: 'silent' });
  const read = readerOf(graph.driver, graph.database, 20_000);
  const app = await appOf({ registry, read, log: silent, publicUrl: () => 'http://test', evidenceDir, ...more });
  return { app, graph, ask: (query, variables) => asked(app, read, query, variables), close: () => graph.close() };
}

async function asked(app: App, read: Read, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  let reads = 0;
  const counting: Read = (text, parameters) => {
    reads += 1;
    return read(text, parameters);
  };
  const contextValue = app.context({ read: counting });
  const { body } = await app.apollo.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('an answer in pieces');
  const { errors = [], extensions = {} } = body.singleResult;
  return { data: dataOf(body.singleResult) ?? {}, errors: errors as Answer['errors'], extensions, reads };
}

/** The test server that is kept for the project's own seeds, which are loaded into it unless they are there already. */
export async function seededGraph(): Promise<Graph> {
  const { uri, user, password } = await testServer('seeded');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const graph: Graph = { driver, database: 'neo4j', close: () => driver.close() };
  const seedsDir = join(projectRoot(), 'seeds');
  const { status } = await loadSeeds({ model: loadModel(), graph, seedsDir, dryRun: false, log: () => undefined });
  if (status === 'faulty') throw new Error('the seeds are faulty: run npm run check');
  return graph;
}
