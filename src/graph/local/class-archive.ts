import { hash, randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, mkdtemp, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startNeo4jProcess } from './process.js';
import { type Runtime } from './runtime.js';

/** How long the JVM may take to write the archive when it ends, in milliseconds. */
const WRITE_MS = 120_000;

/** What is not finished after so long never will be, in milliseconds. */
const FORGOTTEN_MS = 3_600_000;

/** Has the classes loaded that a server needs for its first questions. */
const PRACTICE = [
  'CREATE CONSTRAINT IF NOT EXISTS FOR (n:Practice) REQUIRE n.id IS UNIQUE',
  'CREATE FULLTEXT INDEX practice IF NOT EXISTS FOR (n:Practice) ON EACH [n.name]',
  "UNWIND [['a', 1], ['b', 2]] AS row CREATE (n:$(['Practice'])) SET n = {id: row[0], name: row[0], day: row[1]}",
  "MATCH (a:Practice {id: 'a'}) MATCH (b:Practice {id: 'b'}) MERGE (a)-[r:LEADS_TO]->(b) SET r.since = 1",
  `MATCH (n:Practice) WHERE n.day >= 1 WITH n ORDER BY n.name, n.id LIMIT 5
   RETURN [n.id, COLLECT { MATCH (n)-[r:LEADS_TO]->(m) WHERE m.id <> n.id RETURN [m.id, r.since] ORDER BY m.id }] AS row`,
  "CALL db.index.fulltext.queryNodes('practice', 'a~') YIELD node, score RETURN [node.id, score] AS row",
] as const;

/**
 * Flags by which a JVM takes Neo4j's classes from an archive (AppCDS), which saves a third of its start; none while there is no archive
 * for this runtime and this JDK. One that does not fit is passed over by the JVM itself.
 */
export async function archiveFlags(runtime: Runtime, environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const file = await archiveFile(runtime, environment);
  return file !== undefined && (await isThere(file)) ? [`-XX:SharedArchiveFile=${file}`] : [];
}

/**
 * Makes the archive unless it is there: some 20 s of a processor and 120 MB, once for a JDK. A server on a folder of its own runs for it, behind
 * everything else. Throws LocalNeo4jError, or an error of the driver.
 */
export async function makeArchive(runtime: Runtime, environment: NodeJS.ProcessEnv): Promise<void> {
  const file = await archiveFile(runtime, environment);
  if (file === undefined || (await isThere(file))) return;
  await removeForgotten(runtime);
  const unfinished = `${file}.${randomUUID()}`;
  const home = await mkdtemp(join(tmpdir(), 'province-graph-classes-'));
  const remove = () => [unfinished, home].forEach((path) => rmSync(path, { recursive: true, force: true }));
  try {
    await practised(runtime, home, unfinished, environment, remove);
    await rename(unfinished, file);
  } finally {
    remove();
  }
}

async function practised(
  runtime: Runtime,
  home: string,
  archive: string,
  environment: NodeJS.ProcessEnv,
  remove: () => void,
) {
  const password = randomBytes(24).toString('base64url');
  const jvmArguments = ['-XX:TieredStopAtLevel=1', `-XX:ArchiveClassesAtExit=${archive}`];
  const options = { runtime, home, password, heapMb: 256, port: 0, jvmArguments, environment, behind: true };
  const server = await startNeo4jProcess(options);
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', password));
  const giveUp = () => {
    process.kill(server.pid, 'SIGKILL');
    remove();
  };
  process.once('exit', giveUp);
  try {
    for (const statement of PRACTICE) await driver.executeQuery(statement);
  } finally {
    await driver.close();
    await server.stop(WRITE_MS);
    process.off('exit', giveUp);
  }
}

/** Another JDK is another file. */
async function archiveFile({ java, folder }: Runtime, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const path of isAbsolute(java) ? [''] : (environment['PATH'] ?? '').split(delimiter)) {
    const program = await realpath(join(path, java)).catch(() => undefined);
    if (program === undefined) continue;
    const { size, mtimeMs } = await stat(program);
    return join(folder, `classes-${hash('sha256', `${program} ${size} ${mtimeMs}`).slice(0, 16)}.jsa`);
  }
  return undefined;
}

/** Left by processes that were killed. */
async function removeForgotten({ folder }: Runtime): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const isOurs = /\.jsa\..+$/.test(name);
    if (isOurs && (await stat(path)).mtimeMs < Date.now() - FORGOTTEN_MS) await rm(path, { force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
