import { session as sessions, type ManagedTransaction, type Session } from 'neo4j-driver';
import { type Model } from '../model/model.js';
import { GraphUnavailable } from '../errors.js';
import { graphErrors } from './graph-errors.js';
import { type Graph } from './open.js';
import {
  DELETE_META,
  LOCK_META,
  READ_NODE_HASHES,
  READ_RELATIONSHIP_HASHES,
  READ_VERSION,
  WRITE_META,
} from './statements.js';
import { type GraphChange, type GraphDelta, type StoredHashes, type StoredMeta } from './stored.js';
import { ElementWriter, type WriteStep } from './write-elements.js';

/**
 * A change of more weight does not go into one transaction, whose state must fit into the heap of Neo4j: some 3.5 kB for each node and
 * relationship, and two thirds of a heap of 256 MB or more. Only first loads and rewritings of a large part are that heavy.
 */
const ONE_TRANSACTION = 30_000;

/** Told now and then while writing: elements written, of how many. */
export type Progress = (done: number, total: number) => void;

/** The write door: the only one. All its methods throw GraphUnavailable when the database does not do as told. */
export interface Writer {
  /** The version of the stored dataset; undefined: none, or a first load that was broken off. */
  storedVersion(): Promise<string | undefined>;
  storedHashes(): Promise<StoredHashes>;
  /**
   * Writes all of it or nothing. A change that is too large for that goes in steps: the Meta node goes first and comes back last, so that
   * the database counts as empty meanwhile, and a load that broke off is taken up by the next one.
   */
  apply(change: GraphChange, progress: Progress): Promise<void>;
  /** The same in steps whatever its size, of changes that are made while others are being written. */
  applyStream(change: StreamedChange, progress: Progress): Promise<void>;
}

/** A change too large to be held in memory. */
interface StreamedChange {
  /** Some ten thousand elements at a time; no relationship comes before its ends. */
  readonly deltas: AsyncIterable<GraphDelta>;
  /** Elements in all of them, or so. */
  readonly total: number;
  readonly basedOn: string | undefined;
  /** Asked for when all else is written. */
  readonly meta: () => StoredMeta;
}

export function writerOf(graph: Graph, model: Model): Writer {
  const within = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const session = graph.driver.session({
      database: graph.database,
      defaultAccessMode: sessions.WRITE,
      fetchSize: 10_000,
    });
    try {
      return await graphErrors(() => work(session));
    } finally {
      await session.close();
    }
  };
  return {
    storedVersion: () => within(versionIn),
    storedHashes: () => within(hashesIn),
    apply: (change, progress) =>
      within((session) => {
        const steps = [...new ElementWriter(model).steps(change)];
        const total = steps.reduce((sum, { count }) => sum + count, 0);
        const weight = steps.reduce((sum, step) => sum + step.weight, 0);
        const told = toldOf(total, progress);
        if (weight <= ONE_TRANSACTION) return atOnce(session, change, steps, told);
        return inSteps(session, { basedOn: change.basedOn, meta: () => change.meta }, inTurn(steps), told);
      }),
    applyStream: (change, progress) =>
      within((session) => inSteps(session, change, stepsOf(change.deltas, model), toldOf(change.total, progress))),
  };
}

async function* inTurn(steps: readonly WriteStep[]): AsyncGenerator<WriteStep> {
  for (const step of steps) yield await Promise.resolve(step);
}

async function* stepsOf(deltas: AsyncIterable<GraphDelta>, model: Model): AsyncGenerator<WriteStep> {
  const writer = new ElementWriter(model);
  for await (const delta of deltas) yield* writer.steps(delta);
}

/** Takes the elements written by one step more. */
type Told = (count: number) => void;

async function atOnce(session: Session, change: GraphChange, steps: readonly WriteStep[], told: Told): Promise<void> {
  await session.executeWrite(async (transaction) => {
    await lock(transaction, change.basedOn);
    for (const step of steps) {
      await step.run(transaction);
      told(step.count);
    }
    await transaction.run(WRITE_META, { meta: change.meta });
  });
}

/** While the database is at one step, the next one is made. */
async function inSteps(
  session: Session,
  { basedOn, meta }: Pick<StreamedChange, 'basedOn' | 'meta'>,
  steps: AsyncGenerator<WriteStep>,
  told: Told,
): Promise<void> {
  await session.executeWrite(async (transaction) => {
    await lock(transaction, basedOn);
    await transaction.run(DELETE_META);
  });
  let next = steps.next();
  for (;;) {
    const result = await next;
    if (result.done === true) break;
    const step = result.value;
    const writing = session.executeWrite(step.run);
    next = steps.next();
    next.catch(() => undefined); // told when it is awaited
    await writing;
    told(step.count);
  }
  await session.executeWrite((transaction) => transaction.run(WRITE_META, { meta: meta() }));
}

async function lock(transaction: ManagedTransaction, basedOn: string | undefined): Promise<void> {
  const result = await transaction.run(LOCK_META);
  const now = (result.records[0]?.get('version') as string | null) ?? undefined;
  if (now !== basedOn)
    throw new GraphUnavailable('Another load came between: the database holds another dataset by now.');
}

function toldOf(total: number, progress: Progress): Told {
  let done = 0;
  return (count) => progress((done += count), total);
}

async function versionIn(session: Session): Promise<string | undefined> {
  const result = await session.run(READ_VERSION);
  return (result.records[0]?.get('version') as string | null) ?? undefined;
}

async function hashesIn(session: Session): Promise<StoredHashes> {
  const version = await versionIn(session);
  const nodes = new Map<string, string>();
  for await (const record of session.run(READ_NODE_HASHES)) {
    nodes.set(record.get('id') as string, record.get('hash') as string);
  }
  const relationships = new Map<string, { hash: string; type: string }>();
  for await (const record of session.run(READ_RELATIONSHIP_HASHES)) {
    relationships.set(record.get('id') as string, {
      hash: record.get('hash') as string,
      type: record.get('type') as string,
    });
  }
  return { version, nodes, relationships };
}
