import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answers } from './answers.js';
import { archiveFlags, makeArchive } from './class-archive.js';
import { folderFault } from './folder-fault.js';
import { checkJava } from './java-command.js';
import { type Instance, readInstance, removeInstance, writeInstance } from './instance-file.js';
import { isAlive } from './is-alive.js';
import { LocalNeo4jError } from './local-neo4j-error.js';
import { passwordIn } from './password.js';
import { privateFolder } from './private-folder.js';
import { type Neo4jProcess, startNeo4jProcess } from './process.js';
import { ensureRuntime, type Runtime } from './runtime.js';

const USER = 'neo4j';
const PAUSE_MS = 400;

/** How often it is looked whether a process lives that another one started, in milliseconds. */
const LOOK_MS = 1_000;

export interface LocalNeo4jOptions {
  /** Holds `store/` (data and logs) and `access/` (password, address); made if it is not there. */
  readonly dir: string;
  readonly heapMb: number;
  readonly log: (line: string) => void;
  /** Default 0: a free one, always on 127.0.0.1. */
  readonly port?: number;
  /** More flags for the JVM, such as -XX:TieredStopAtLevel=1 where a quick start counts more than speed. */
  readonly jvmArguments?: readonly string[];
  /** How long to wait for whoever holds the folder to answer or to leave it; default 30,000. */
  readonly patienceMs?: number;
  /** Default: this process's; see RuntimeOptions for what is read. */
  readonly environment?: NodeJS.ProcessEnv;
  /** How long after the start the archive of classes is made that makes later starts quicker, in milliseconds; default: never. */
  readonly archiveAfterMs?: number;
}

export interface LocalNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** False: another process started it, and `stop` leaves it running. */
  readonly owned: boolean;
  /** Fulfilled when the JVM is gone or, if another process started it, within a second of that or of `stop`. */
  ended(): Promise<void>;
  /** Resolves when the JVM is gone, which is killed after `withinMs` (at most and by default 8 s). May be called more than once. */
  stop(withinMs?: number): Promise<void>;
}

interface Place {
  readonly store: string;
  readonly access: string;
  readonly password: string;
}

/**
 * Joins the Neo4j that runs on this folder, or starts one; of several callers at once one starts it and the others
 * join. It ends with the process that started it, even when that is killed.
 * Throws LocalNeo4jError (every kind); `locked` when the folder is held by something that does not answer.
 */
export async function openLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const dir = resolve(options.dir);
  try {
    const place = await placeIn(dir);
    return (await joined(place, options)) ?? (await startedOrJoined(place, options));
  } catch (error) {
    throw folderFault(error, dir);
  }
}

async function placeIn(dir: string): Promise<Place> {
  const store = await privateFolder(join(dir, 'store'));
  const access = await privateFolder(join(dir, 'access'));
  return { store, access, password: await passwordIn(access) };
}

async function joined({ access, password }: Place, { log }: LocalNeo4jOptions): Promise<LocalNeo4j | undefined> {
  const instance = await readInstance(access);
  if (instance === undefined || !(await answers(instance, USER, password))) return undefined;
  log(`Neo4j: joined process ${instance.pid} at ${instance.uri}`);
  let isWatched = true;
  const ended = async (): Promise<void> => {
    while (isWatched && isAlive(instance.pid)) await sleep(LOOK_MS, undefined, { ref: false });
    if (isWatched) log(`Neo4j: process ${instance.pid}, which another process had started, ended`);
  };
  const stop = (): Promise<void> => {
    isWatched = false;
    return Promise.resolve();
  };
  return { uri: instance.uri, user: USER, password, owned: false, ended, stop };
}

/** A start that finds the folder locked costs a bare JVM (0.2 s); each round tries both ways until patience ends. */
async function startedOrJoined(place: Place, options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const end = Date.now() + (options.patienceMs ?? 30_000);
  const start = await starter(place, options);
  for (;;) {
    try {
      return owned(await start(), place, options);
    } catch (error) {
      if (!(error instanceof LocalNeo4jError) || error.kind !== 'locked') throw error;
      if (Date.now() > end) throw lockedBy(await readInstance(place.access), place, error);
    }
    await sleep(PAUSE_MS);
    const other = await joined(place, options);
    if (other !== undefined) return other;
  }
}

async function starter({ store, password, access }: Place, options: LocalNeo4jOptions) {
  const { log, heapMb, port = 0, environment = process.env } = options;
  const runtime = await ensureRuntime({ environment, log });
  const jvmArguments = [...(await archiveFlags(runtime, environment)), ...(options.jvmArguments ?? [])];
  return async (): Promise<Neo4jProcess> => {
    const running = await startNeo4jProcess({
      runtime,
      home: store,
      password,
      heapMb,
      port,
      jvmArguments,
      environment,
    }).catch(async (error: unknown) => {
      const isTold = error instanceof LocalNeo4jError && error.kind !== 'other';
      if (!isTold) await checkJava(environment); // which may say it better
      throw error;
    });
    if (options.archiveAfterMs !== undefined) makeLater(runtime, environment, options.archiveAfterMs);
    try {
      await writeInstance(access, { uri: running.uri, pid: running.pid, startedAt: new Date().toISOString() });
    } catch (error) {
      await running.stop();
      throw error;
    }
    return running;
  };
}

/** Nobody waits for it, nor minds when it fails. */
function makeLater(runtime: Runtime, environment: NodeJS.ProcessEnv, afterMs: number): void {
  setTimeout(() => void makeArchive(runtime, environment).catch(() => undefined), afterMs).unref();
}

function owned(running: Neo4jProcess, { access, password }: Place, { log }: LocalNeo4jOptions): LocalNeo4j {
  let stopping = false;
  void running.exited.then(() => {
    if (!stopping) log(`Neo4j: process ${running.pid} ended by itself; its log is in store/logs/debug.log`);
  });
  const stop = async (withinMs?: number): Promise<void> => {
    stopping = true;
    await removeInstance(access, running.pid).catch(() => undefined); // a file left behind is seen to be dead
    await running.stop(withinMs);
  };
  log(`Neo4j: started process ${running.pid} at ${running.uri}`);
  return { uri: running.uri, user: USER, password, owned: true, ended: () => running.exited, stop };
}

function lockedBy(instance: Instance | undefined, { store }: Place, cause: LocalNeo4jError): LocalNeo4jError {
  const holder = instance && `process ${instance.pid}, which does not answer at ${instance.uri}`;
  return new LocalNeo4jError('locked', `${store} is in use by ${holder ?? 'a process that wrote no address'}.`, {
    cause,
  });
}
