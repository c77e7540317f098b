import { type ManagedTransaction, type Session } from 'neo4j-driver';
import { GraphUnavailable } from '../errors.js';
import { type CommitMark } from './commit-mark.js';
import { writeLines } from './lines-state.js';
import { type Patience } from './patience.js';
import { DELETE_META, LOCK_META, WRITE_META } from './statements.js';
import { type GraphChange, type StoredLines, type StoredMeta } from './stored.js';
import { type WriteStep } from './write-elements.js';

/** Takes the elements written by one step more. */
export type Told = (count: number) => void;

/** What is told of the whole. */
export interface State {
  readonly meta: StoredMeta;
  readonly lines?: StoredLines | undefined;
}

/** Does the work in a transaction of its own. */
export type Write = (work: (transaction: ManagedTransaction) => Promise<unknown>) => Promise<unknown>;

interface Place {
  readonly session: Session;
  readonly patience: Patience;
  /** Changes with every statement that was answered. */
  readonly pulse: () => number;
  readonly mark: CommitMark;
}

/** Writes all of it or nothing. */
export async function atOnce(
  { session, patience, pulse, mark }: Place,
  change: GraphChange,
  steps: readonly WriteStep[],
  told: Told,
): Promise<void> {
  const write = session.executeWrite(async (transaction) => {
    await lock(transaction, change.basedOn);
    for (const step of steps) {
      await step.run(transaction);
      told(step.count);
    }
    await writeState(transaction, change);
    await mark.begin();
  });
  await patience(
    write.finally(() => mark.end()),
    pulse,
  );
}

/**
 * Writes all of it, and tells the whole at last. While the database is at one step, the next one is made; two at a time would be a sixth
 * quicker, but lock each other out where many elements lead to the same.
 */
export async function inSteps(
  { write, finish }: { readonly write: Write; readonly finish: () => Promise<void> },
  { basedOn, state }: { readonly basedOn: string | undefined; readonly state: () => State },
  steps: AsyncIterable<WriteStep>,
  told: Told,
): Promise<void> {
  await write(async (transaction) => {
    await lock(transaction, basedOn);
    await transaction.run(DELETE_META);
  });
  let writing: Promise<unknown> = Promise.resolve();
  try {
    for await (const step of steps) {
      await writing;
      writing = write(step.run).then(() => told(step.count));
      writing.catch(() => undefined); // told when it is awaited
    }
  } finally {
    await writing;
  }
  await finish();
  await write((transaction) => writeState(transaction, state()));
}

async function writeState(transaction: ManagedTransaction, { meta, lines }: State): Promise<void> {
  await transaction.run(WRITE_META, { meta });
  if (lines !== undefined) await writeLines(transaction, lines);
}

async function lock(transaction: ManagedTransaction, basedOn: string | undefined): Promise<void> {
  const result = await transaction.run(LOCK_META);
  const now = (result.records[0]?.get('version') as string | null) ?? undefined;
  if (now !== basedOn)
    throw new GraphUnavailable('Another load came between: the database holds another dataset by now.');
}
