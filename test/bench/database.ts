import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readInstance } from '../../src/graph/local/instance-file.js';
import { openLocalNeo4j } from '../../src/graph/local/instance.js';
import { loadModel } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { run, type Ended } from './servers/run.js';
import { writeJsonl } from './national/jsonl.js';
import { nationalGraph } from './national/national.js';

/** Neo4j with a share of the nation, in a folder that stays for the next run. */
export interface Database {
  readonly share: number;
  readonly uri: string;
  readonly password: string;
  readonly pid: number;
  /** The graph as lines. */
  readonly file: string;
  readonly stop: () => Promise<void>;
}

/** 4 GB for the whole nation, less for a part of it. */
function heapMb(share: number): number {
  return share === 1 ? 4096 : 1024;
}

export function benchFolder(): string {
  return join(projectRoot(), '.data', 'bench');
}

/** @param name Of its folder; another name is another database for the same share. */
export async function openDatabase(share: number, name = `nation-${share}`): Promise<Database> {
  const dir = join(benchFolder(), name);
  await mkdir(dir, { recursive: true });
  const local = await openLocalNeo4j({ dir, heapMb: heapMb(share), log: () => undefined });
  const instance = await readInstance(join(dir, 'access'));
  const { uri, password } = local;
  return { share, uri, password, pid: instance?.pid ?? 0, file: await nationalFile(share), stop: () => local.stop() };
}

/** Written once, then kept: the same every time. */
async function nationalFile(share: number): Promise<string> {
  const file = join(benchFolder(), `nation-${share}.jsonl`);
  if (!existsSync(file)) await writeJsonl(nationalGraph(loadModel(), share), file);
  return file;
}

/** `npm run load -- --from` into it. Throws with what the loader says when it fails. */
export function load({ uri, password }: Database, file: string): Promise<Ended> {
  const environment = { NEO4J_URI: uri, NEO4J_PASSWORD: password };
  return run(['dist/loaders/cli.js', 'load', '--from', file], environment);
}
