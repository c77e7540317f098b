import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { projectRoot } from '../../root.js';
import { FULL_DISK, folderFault, noSpaceIn } from './folder-fault.js';
import { checkJava, javaCommand } from './java-command.js';
import { LocalNeo4jError, type LocalNeo4jErrorKind } from './local-neo4j-error.js';
import { type CommandResult, runCommand } from './run-command.js';

export interface RuntimeOptions {
  /** Read for PATH, JAVA_HOME, NEO4J_LOCAL_CACHE and XDG_CACHE_HOME, and handed to Maven and Java. */
  readonly environment: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

/** What a JVM needs to run the launcher. */
export interface Runtime {
  readonly java: string;
  readonly classpath: string;
  /** Where it lies; stays for good. */
  readonly folder: string;
}

/**
 * Neo4j's jars and the compiled launcher, in the user's cache folder: fetched and compiled once a machine (about
 * 110 MB, 10 to 15 s), then found without network, and without a look at Java. Safe from several processes at once, and after a crash.
 * Throws LocalNeo4jError: no-java, old-java, no-maven, download, no-space, other.
 */
export async function ensureRuntime({ environment, log }: RuntimeOptions): Promise<Runtime> {
  const sources = join(projectRoot(), 'src', 'graph', 'local', 'java');
  const cache = cacheFolder(environment);
  try {
    const folder = join(cache, await fingerprintOf(sources));
    if (!existsSync(folder)) await build(folder, sources, { environment, log });
    const classpath = [join(folder, LAUNCHER), join(folder, 'lib', '*')].join(delimiter);
    return { java: javaCommand('java', environment), classpath, folder };
  } catch (error) {
    throw folderFault(error, cache);
  }
}

/** A jar, since an archive of classes takes them from jars alone. */
const LAUNCHER = 'launcher.jar';

/** An empty variable counts as not set. */
function cacheFolder({ NEO4J_LOCAL_CACHE: own, XDG_CACHE_HOME: caches }: NodeJS.ProcessEnv): string {
  if (own) return resolve(own);
  return join(caches ? resolve(caches) : join(homedir(), '.cache'), 'province-graph-neo4j');
}

/** Another pom or launcher is another folder. */
async function fingerprintOf(sources: string): Promise<string> {
  const hash = createHash('sha256').update(LAUNCHER);
  for (const name of ['pom.xml', 'Neo4jLocal.java']) hash.update(await readFile(join(sources, name)));
  return hash.digest('hex').slice(0, 16);
}

async function build(folder: string, sources: string, options: RuntimeOptions): Promise<void> {
  await checkJava(options.environment);
  const unfinished = `${folder}.${randomUUID()}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await fetchJars(unfinished, sources, options);
    await compileLauncher(unfinished, sources, options);
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // else another process was first
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function fetchJars(folder: string, sources: string, { environment, log }: RuntimeOptions): Promise<void> {
  const pom = join(folder, 'pom.xml');
  await copyFile(join(sources, 'pom.xml'), pom);
  const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  goal.push(`-DoutputDirectory=${join(folder, 'lib')}`);
  const offline = await runCommand('mvn', ['-o', ...goal], environment);
  if (!offline.found) throw new LocalNeo4jError('no-maven', 'Maven (mvn) was not found.');
  if (offline.succeeded) return;
  log('Neo4j: fetching about 110 MB of jars with Maven, once on this machine');
  demand(await runCommand('mvn', goal, environment), 'download', 'Maven could not fetch the jars of Neo4j', folder);
}

async function compileLauncher(folder: string, sources: string, { environment }: RuntimeOptions): Promise<void> {
  const source = join(sources, 'Neo4jLocal.java');
  const flags = ['--release', '17', '-proc:none', '-cp', join(folder, 'lib', '*'), '-d', join(folder, 'classes')];
  const compiled = await runCommand(javaCommand('javac', environment), [...flags, source], environment);
  if (!compiled.found)
    throw new LocalNeo4jError('no-java', 'javac was not found: a JRE is there, but a JDK is needed.');
  demand(compiled, 'other', 'The launcher of Neo4j could not be compiled', folder);
  const packing = ['cf', join(folder, LAUNCHER), '-C', join(folder, 'classes'), '.'];
  const packed = await runCommand(javaCommand('jar', environment), packing, environment);
  demand(packed, 'other', 'The launcher of Neo4j could not be packed', folder);
}

function demand(result: CommandResult, kind: LocalNeo4jErrorKind, fact: string, folder: string): void {
  if (result.succeeded) return;
  if (FULL_DISK.test(result.output)) throw noSpaceIn(dirname(folder));
  throw new LocalNeo4jError(kind, `${fact}:\n${result.output.trim()}`);
}
