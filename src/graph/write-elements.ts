import { type ManagedTransaction } from 'neo4j-driver';
import { type Model } from '../model/model.js';
import { GraphUnavailable } from '../errors.js';
import { chunks, groupedBy } from './chunks.js';
import {
  changeNodes,
  changeRelationships,
  CLEAR_NODES,
  CREATE_EVIDENCE,
  CREATE_IDENTIFIERS,
  CREATE_REDIRECTS,
  createNodes,
  createRelationships,
  DELETE_NODES,
  deleteRelationships,
} from './statements.js';
import { type GraphChange, type StoredNode, type StoredRelationship } from './stored.js';

const BATCH = 5000;

/** A node that goes, with its codes, passages and relationships; a guess, since the plan knows its id alone. */
const REMOVED_WEIGHT = 6;

/** A part of a change that leaves every node with all that belongs to it. */
export interface WriteStep {
  /** Elements that it writes or takes away. */
  readonly count: number;
  /** Nodes and relationships that it makes or deletes in the database, what belongs to a node included. */
  readonly weight: number;
  readonly run: (transaction: ManagedTransaction) => Promise<void>;
}

/** The change, step by step: what goes, new nodes (sources first), changed ones, changed relationships, new ones. */
export function* writeSteps({ nodes, relationships }: GraphChange, model: Model): Generator<WriteStep> {
  for (const [type, group] of groupedBy(relationships.removed, (one) => one.type)) {
    yield* inSteps(group, one, async (transaction, part) => {
      await run(
        transaction,
        deleteRelationships(type),
        part.map(({ id }) => id),
      );
    });
  }
  yield* inSteps(
    nodes.removed,
    () => REMOVED_WEIGHT,
    async (transaction, part) => {
      const rows = part.map((id) => [id]);
      for (const statement of [...CLEAR_NODES, DELETE_NODES]) await run(transaction, statement, rows);
    },
  );
  yield* inSteps(nodes.added, weightOf, addNodes);
  const twice = (node: StoredNode) => 2 * weightOf(node);
  yield* inSteps(nodes.changed, twice, (transaction, part) => rewriteNodes(transaction, part, model));
  for (const [type, group] of groupedBy(relationships.changed, (one) => one.type)) {
    yield* inSteps(group, one, async (transaction, part) => {
      await run(transaction, changeRelationships(type), part.map(rowOf));
    });
  }
  yield* inSteps(relationships.added, one, addRelationships);
}

function* inSteps<T>(
  list: readonly T[],
  weigh: (element: T) => number,
  write: (transaction: ManagedTransaction, part: readonly T[]) => Promise<void>,
): Generator<WriteStep> {
  for (const part of chunks(list, BATCH)) {
    const weight = part.reduce((sum, element) => sum + weigh(element), 0);
    yield { count: part.length, weight, run: (transaction) => write(transaction, part) };
  }
}

async function addNodes(transaction: ManagedTransaction, nodes: readonly StoredNode[]): Promise<void> {
  for (const group of groupedBy(nodes, labelsOf).values()) {
    await run(
      transaction,
      createNodes(group[0]?.labels ?? []),
      group.map((node) => node.properties),
    );
  }
  await addBelongings(transaction, nodes);
}

async function rewriteNodes(
  transaction: ManagedTransaction,
  nodes: readonly StoredNode[],
  model: Model,
): Promise<void> {
  for (const group of groupedBy(nodes, labelsOf).values()) {
    const labels = group[0]?.labels ?? [];
    const stale = [...model.kinds.keys()].filter((name) => !labels.includes(name));
    await run(
      transaction,
      changeNodes(labels, stale),
      group.map((node) => [node.id, node.properties]),
    );
  }
  for (const statement of CLEAR_NODES)
    await run(
      transaction,
      statement,
      nodes.map((node) => [node.id]),
    );
  await addBelongings(transaction, nodes);
}

async function addRelationships(
  transaction: ManagedTransaction,
  relationships: readonly StoredRelationship[],
): Promise<void> {
  for (const [type, group] of groupedBy(relationships, (one) => one.type)) {
    const created = await run(transaction, createRelationships(type), group.map(rowOf));
    if (created !== group.length)
      throw new GraphUnavailable(`${group.length - created} of ${group.length} ${type} found no ends.`);
  }
}

async function addBelongings(transaction: ManagedTransaction, nodes: readonly StoredNode[]): Promise<void> {
  const identifiers = nodes.flatMap((node) => node.identifiers.map((one) => [node.id, one]));
  const redirects = nodes.flatMap((node) => node.formerIds.map((former) => [node.id, former]));
  const evidence = nodes.flatMap((node) => node.evidence.map((one) => [node.id, one.source, one.properties]));
  await run(transaction, CREATE_IDENTIFIERS, identifiers);
  await run(transaction, CREATE_REDIRECTS, redirects);
  const created = await run(transaction, CREATE_EVIDENCE, evidence);
  if (created !== evidence.length) throw new GraphUnavailable(`${evidence.length - created} passages found no source.`);
}

/** Runs the statement on the rows. Returns how many relationships were made. */
async function run(transaction: ManagedTransaction, statement: string, rows: readonly unknown[]): Promise<number> {
  if (rows.length === 0) return 0;
  const result = await transaction.run(statement, { rows });
  return result.summary.counters.updates().relationshipsCreated;
}

function one(): number {
  return 1;
}

function weightOf({ identifiers, evidence, formerIds }: StoredNode): number {
  return 1 + 2 * identifiers.length + evidence.length + 2 * formerIds.length;
}

function labelsOf({ labels }: StoredNode): string {
  return labels.join(':');
}

function rowOf({ from, to, properties }: StoredRelationship): readonly unknown[] {
  return [from, to, properties];
}
