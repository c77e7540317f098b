import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { type App } from '../../../src/api/app.js';
import { serve } from '../../../src/api/http/server.js';
import { GraphUnavailable } from '../../../src/errors.js';
import { type Graph } from '../../../src/graph/open.js';
import { readerOf, type Read } from '../../../src/graph/reader.js';
import { projectRoot } from '../../../src/root.js';
import { seededApi } from '../../support/seeded-api.js';

/** The whole server over the project's seeds, with the pages as built. */
export interface Site {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  /** False: the server's reads fail as they do when the database is away. */
  readonly database: { up: boolean };
  readonly graph: Graph;
  readonly close: () => Promise<void>;
}

/** A database that has just begun takes up to a second to plan a statement, and a page has ten. */
const PATIENCE_MS = 20_000;

/** Starts it. Throws when the pages are not built. */
export async function openSite(): Promise<Site> {
  if (!existsSync(join(projectRoot(), 'dist', 'explorer', 'index.html'))) throw new Error('first run: npm run build');
  const { app, graph } = await seededApi({ evidenceDir: process.env['EVIDENCE_DIR'], planningWaitMs: PATIENCE_MS });
  const database = { up: true };
  const fromGraph = readerOf(graph.driver, graph.database, PATIENCE_MS);
  const read: Read = (text, parameters) =>
    database.up ? fromGraph(text, parameters) : Promise.reject(new GraphUnavailable('The database did not answer.'));
  const log = pino({ level: 'silent' });
  const options = { deadlineMs: PATIENCE_MS };
  const http = await serve({ app: readingBy(app, read), read, log, host: '127.0.0.1', port: 0, options });
  const close = async () => {
    await http.stop(1_000);
    await graph.close();
  };
  return { address: http.address, database, graph, close };
}

function readingBy(app: App, read: Read): App {
  return { ...app, context: (given) => app.context({ ...given, read }) };
}
