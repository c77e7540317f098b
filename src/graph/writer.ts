import { session as sessions, type Session } from 'neo4j-driver';
import { type Model } from '../model/model.js';
import { ensureKeys, ensureSchema, INDEXES_S } from './database-schema.js';
import { commitMark } from './commit-mark.js';
import { graphErrors } from './graph-errors.js';
import { exclusively } from './load-lock.js';
import { onceUp } from './once-up.js';
import { type Graph } from './open.js';
import { type Patience, patienceOf, type PatienceOptions } from './patience.js';
import { atOnce, inSteps, type State, type Told, type Write } from './run-steps.js';
import { linesIn, writeLines } from './lines-state.js';
import { COUNT_KNOWN, WRITE_DIGEST } from './statements.js';
import {
  type GraphChange,
  type GraphDelta,
  type StartingHashes,
  type StoredHashes,
  type StoredLines,
} from './stored.js';
import { hashesAt, hashesIn } from './stored-hashes.js';
import { stampIn, type Stamp } from './stored-state.js';
import { ElementWriter, type WriteStep } from './write-elements.js';

/**
 * A change of more weight does not go into one transaction, whose state must fit into the heap of Neo4j: some 3.5 kB for each node and
 * relationship, and two thirds of a heap of 256 MB or more. Only first loads and rewritings of a large part are that heavy.
 */
const ONE_TRANSACTION = 30_000;

/** Told now and then while writing: elements written, of how many. */
export type Progress = (done: number, total: number) => void;

/**
 * The write door: the only one. All its methods throw GraphUnavailable when the database does not do as told or does not answer, and the
 * reason of the signal once that is given.
 */
export interface Writer {
  /** What the stored dataset is; undefined: there is none, or a large load was broken off. */
  stamp(): Promise<Stamp | undefined>;
  storedHashes(): Promise<StoredHashes>;
  /** The same of these nodes alone, and of what starts at them. */
  hashesAt(ids: readonly string[]): Promise<StartingHashes>;
  /** How many of these ids are entities of ours, and how many former ids. */
  known(ids: readonly string[]): Promise<{ readonly entities: number; readonly former: number }>;
  /** Undefined: lines did not make what is stored, or it is not known. */
  storedLines(): Promise<StoredLines | undefined>;
  /** Does the work while no other load does any. Refuses when another one does not end. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Makes indexes and constraints that are missing, as every write does. */
  ensureSchema(): Promise<void>;
  /**
   * Writes all of it or nothing. A change that is too large for that goes in steps: the Meta node goes first and comes back last, so that
   * the database counts as empty meanwhile, and a load that broke off is taken up by the next one.
   */
  apply(change: GraphChange, progress: Progress): Promise<void>;
  /** The same in steps whatever its size, of changes that are made while others are being written. */
  applyStream(change: StreamedChange, progress: Progress): Promise<void>;
  /** Notes that this input, too, makes the dataset of this version, if that is what is stored. */
  setDigest(digest: string, version: string): Promise<void>;
  /** The same of lines. */
  setLines(lines: StoredLines): Promise<void>;
}

/** A change too large to be held in memory. */
interface StreamedChange {
  /** Some ten thousand elements at a time; no relationship comes before its ends. */
  readonly deltas: AsyncIterable<GraphDelta>;
  /** Elements in all of them, or so. */
  readonly total: number;
  readonly basedOn: string | undefined;
  /** Asked for when all else is written. */
  readonly state: () => State;
}

export function writerOf(graph: Graph, model: Model, options: PatienceOptions = {}): Writer {
  const patience = patienceOf(options);
  const within = <T>(work: (session: Session) => Promise<T>) => inSession(graph, work);
  let held = () => Promise.resolve();
  const steps = (
    change: Omit<StreamedChange, 'deltas'>,
    made: AsyncIterable<WriteStep>,
    { pulse }: ElementWriter,
    progress: Progress,
  ) => {
    const finish = () => patienceOf({ ...options, stallMs: INDEXES_S * 1000 })(ensureSchema(graph, model));
    const write: Write = async (work) => {
      await held();
      await within((session) => patience(session.executeWrite(work), pulse));
    };
    return inSteps({ write, finish }, change, made, toldOf(change.total, progress));
  };
  return {
    ...readsOf(graph, patience),
    alone: async (work) => {
      await patience(ensureKeys(graph));
      return exclusively(graph, options, (stillHeld) => {
        held = stillHeld;
        return work();
      });
    },
    ensureSchema: () => patience(ensureSchema(graph, model)),
    apply: async (change, progress) => {
      const elements = new ElementWriter(model);
      const made = [...elements.steps(change)];
      const total = made.reduce((sum, { count }) => sum + count, 0);
      const weight = made.reduce((sum, step) => sum + step.weight, 0);
      if (weight > ONE_TRANSACTION)
        return steps({ total, basedOn: change.basedOn, state: () => change }, inTurn(made), elements, progress);
      await patience(ensureSchema(graph, model));
      const place = { patience, pulse: elements.pulse, mark: commitMark(graph) };
      return within((session) => atOnce({ ...place, session }, change, made, toldOf(total, progress)));
    },
    applyStream: (change, progress) => {
      const elements = new ElementWriter(model);
      return steps(change, stepsOf(change.deltas, elements), elements, progress);
    },
    setDigest: (digest, version) =>
      within((session) => patience(session.run(WRITE_DIGEST, { digest, version }).then(() => undefined))),
    setLines: (lines) => within((session) => patience(writeLines(session, lines))),
  };
}

function readsOf(
  graph: Graph,
  patience: Patience,
): Pick<Writer, 'stamp' | 'storedHashes' | 'hashesAt' | 'known' | 'storedLines'> {
  const within = <T>(work: (session: Session) => Promise<T>) => inSession(graph, work);
  return {
    stamp: () => within((session) => patience(onceUp(() => stampIn(session)))),
    storedHashes: () => within((session) => hashesIn(session, patience)),
    hashesAt: (ids) => within((session) => hashesAt(session, patience, ids)),
    known: (ids) => within((session) => patience(knownIn(session, ids))),
    storedLines: () => within((session) => patience(linesIn(session))),
  };
}

async function knownIn(session: Session, ids: readonly string[]): Promise<{ entities: number; former: number }> {
  const { records } = await session.run(COUNT_KNOWN, { rows: ids.map((id) => [id]) });
  return records[0]?.toObject() as { entities: number; former: number }; // as the statement says
}

async function inSession<T>({ driver, database }: Graph, work: (session: Session) => Promise<T>): Promise<T> {
  const session = driver.session({ database, defaultAccessMode: sessions.WRITE, fetchSize: 10_000 });
  try {
    return await graphErrors(() => work(session));
  } finally {
    session.close().catch(() => undefined); // not waited for: a frozen database would hold it up
  }
}

async function* inTurn(steps: readonly WriteStep[]): AsyncGenerator<WriteStep> {
  for (const step of steps) yield await Promise.resolve(step);
}

async function* stepsOf(deltas: AsyncIterable<GraphDelta>, elements: ElementWriter): AsyncGenerator<WriteStep> {
  for await (const delta of deltas) yield* elements.steps(delta);
}

function toldOf(total: number, progress: Progress): Told {
  let done = 0;
  return (count) => progress((done += count), total);
}
