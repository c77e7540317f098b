import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { type Database } from '../database.js';
import { type ContenderName, SERVERS } from '../servers/contenders.js';
import { startServer } from '../servers/server.js';
import { type Question } from '../shapes/operation.js';
import { normalAnswer } from '../shapes/normal.js';
import { SAMPLES, SHAPES, type Nation, type ShapeName } from '../shapes/sample.js';
import { ask } from './drive.js';
import { countingProxy, type CountingProxy } from './counting-proxy.js';

/** What one answer costs the database, by contender and shape. */
interface Cost {
  /** Statements. */
  readonly reads: number;
  /** Bytes from Neo4j. */
  readonly bytes: number;
}

export type Costs = ReadonlyMap<ContenderName, ReadonlyMap<ShapeName, Cost>>;

const PATIENCE_S = 30;

/** Requests of each shape that are compared. */
const SAMPLES_OF_EACH = 10;

/**
 * Asks every contender the same, one at a time, each through a proxy that counts. Throws when an answer says something else than that of
 * the first contender: what differs is not worth timing.
 */
export async function agreement(database: Database, nation: Nation, names: readonly ContenderName[]): Promise<Costs> {
  const truth = new Map<string, string>();
  const costs = new Map<ContenderName, ReadonlyMap<ShapeName, Cost>>();
  for (const name of names) {
    const proxy = await countingProxy(database.uri);
    const server = await startServer(SERVERS[name].command, { ...database, uri: proxy.uri });
    try {
      costs.set(name, await costsOf(name, { nation, pool: new Pool(server.origin), proxy, truth }));
    } finally {
      await server.stop();
      proxy.close();
    }
  }
  return costs;
}

interface Questioning {
  readonly nation: Nation;
  readonly pool: Pool;
  readonly proxy: CountingProxy;
  /** Normal answers by shape and variables, as the first contender gave them. */
  readonly truth: Map<string, string>;
}

async function costsOf(
  name: ContenderName,
  { nation, pool, proxy, truth }: Questioning,
): Promise<ReadonlyMap<ShapeName, Cost>> {
  const costs = new Map<ShapeName, Cost>();
  for (const shape of SHAPES) {
    const question = SERVERS[name].asking(shape);
    if (question === undefined) continue;
    const asked = Array.from({ length: SAMPLES_OF_EACH }, (_, n) => SAMPLES[shape](nation, n));
    for (const variables of asked) {
      const answer = normalAnswer(shape, await answered(pool, question(variables)));
      const key = `${shape} ${JSON.stringify(variables)}`;
      if (!truth.has(key)) truth.set(key, answer);
      else if (truth.get(key) !== answer)
        throw new Error(`${name} answers ${key} otherwise:\n${answer}\nand not:\n${truth.get(key) ?? ''}`);
    }
    costs.set(shape, await costOf(asked.map(question), pool, proxy));
  }
  return costs;
}

/** Of requests that were made before: what a database just begun is asked more, when it takes long, is not counted. */
async function costOf(questions: readonly Question[], pool: Pool, proxy: CountingProxy): Promise<Cost> {
  const [statements, bytes] = [proxy.statements(), proxy.bytes()];
  for (const question of questions) await answered(pool, question);
  return {
    reads: (proxy.statements() - statements) / questions.length,
    bytes: Math.round((proxy.bytes() - bytes) / questions.length),
  };
}

/** A Neo4j that has just begun may take longer for a first statement than a server waits, which then says that it is away. */
async function answered(pool: Pool, question: Question): Promise<string> {
  for (let left = PATIENCE_S; ; left -= 1) {
    const text = Buffer.from((await ask(pool, question)).body).toString();
    if (left === 0 || !text.includes('SERVICE_UNAVAILABLE')) return text;
    await sleep(1000);
  }
}
