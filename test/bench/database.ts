import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
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

/** Written once, then kept until what it is made by changes. */
async function nationalFile(share: number): Promise<string> {
  const name = `nation-${share}-`;
  const file = join(benchFolder(), `${name}${await fingerprint()}.jsonl`);
  if (existsSync(file)) return file;
  for (const old of await readdir(benchFolder()))
    if (old.startsWith(name) && old.endsWith('.jsonl')) await rm(join(benchFolder(), old));
  await writeJsonl(nationalGraph(loadModel(), share), file);
  return file;
}

const PARTS = ['test/bench/national', 'schema/kinds', 'seeds/reference', 'seeds/indicators.yaml'];

/** Of the code that makes the nation, the schema, and the reference data it stands on. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of PARTS) {
    const path = join(projectRoot(), folder);
    const names = folder.endsWith('.yaml') ? [''] : (await readdir(path)).sort();
    for (const one of names) hash.update(await readFile(join(path, one)));
  }
  return hash.digest('hex').slice(0, 8);
}

/** `npm run load -- --from` into it. Throws with what the loader says when it fails. */
export function load({ uri, password }: Database, file: string): Promise<Ended> {
  const environment = { NEO4J_URI: uri, NEO4J_PASSWORD: password };
  return run(['dist/loaders/cli.js', 'load', '--from', file], environment);
}
