import { type ManagedTransaction } from 'neo4j-driver';
import { keyOfId, keyProperty } from '../model/key.js';
import { type Model } from '../model/model.js';
import { GraphUnavailable } from '../errors.js';
import { chunks, groupedBy } from './chunks.js';
import { Columns, valuesOf } from './columns.js';
import {
  changeNodes,
  changeRelationships,
  CLEAR_NODES,
  CLEAR_RELATIONSHIPS,
  CREATE_EVIDENCE,
  CREATE_FEW_NODES,
  CREATE_FEW_RELATIONSHIPS,
  CREATE_IDENTIFIERS,
  CREATE_REDIRECTS,
  createNodes,
  createRelationships,
  DELETE_NODES,
  deleteRelationships,
  FOREIGN_RELATIONSHIPS,
  TAKE_REDIRECTS,
} from './statements.js';
import { type GraphDelta, type StoredNode, type StoredRelationship } from './stored.js';

/** Elements that a transaction writes in steps; statements of fewer rows cost more a row, those of more need more heap. */
const BATCH = 5_000;

/** Fewer rows of one kind share a statement with those of others. */
const FEW = 2000;

/** A node that goes, with its codes, passages and relationships; a guess, since the plan knows its id alone. */
const REMOVED_WEIGHT = 6;

/** A part of a change that leaves every node with all that belongs to it. */
export interface WriteStep {
  /** Elements that it writes or takes away. */
  readonly count: number;
  /** Nodes and relationships that it makes or deletes in the database, what belongs to a node included. */
  readonly weight: number;
  readonly run: (transaction: ManagedTransaction) => Promise<unknown>;
}

/** Turns changes into steps. One for each load: it remembers columns, so that statements stay few. */
export class ElementWriter {
  private readonly columns = new Columns();
  private readonly model: Model;
  /** By relationship type, the property in which its start keeps the key of its end. */
  private readonly keys: ReadonlyMap<string, string>;
  private answered = 0;

  constructor(model: Model) {
    this.model = model;
    this.keys = new Map(
      [...model.relations.keys()].flatMap((type) => {
        const key = keyProperty(model, type);
        return key === undefined ? [] : [[type, key] as const];
      }),
    );
  }

  /** How many statements were answered by now. */
  readonly pulse = (): number => this.answered;

  /** The change, step by step: what goes, new nodes (sources first), changed ones, changed relationships, new ones. */
  *steps({ nodes, relationships }: GraphDelta): Generator<WriteStep> {
    for (const [type, group] of groupedBy(relationships.removed, (one) => one.type)) {
      const idsOf = (part: typeof group) => part.map(({ id }) => id);
      yield* steps(group, one, (transaction, part) => this.run(transaction, deleteRelationships(type), idsOf(part)));
    }
    const removed = () => REMOVED_WEIGHT;
    yield* steps(nodes.removed, removed, (transaction, part) => this.removeNodes(transaction, part));
    for (const added of [nodes.added.filter(isSource), nodes.added.filter((node) => !isSource(node))])
      yield* steps(added, weightOf, (transaction, part) => this.addNodes(transaction, part));
    const twice = (node: StoredNode) => 2 * weightOf(node);
    yield* steps(nodes.changed, twice, (transaction, part) => this.rewriteNodes(transaction, part));
    yield* steps(relationships.changed, one, (transaction, part) => this.changeRelationships(transaction, part));
    const add = (transaction: ManagedTransaction, part: readonly StoredRelationship[]) =>
      this.addRelationships(transaction, part);
    yield* steps(relationships.added, one, add);
  }

  private async addNodes(transaction: ManagedTransaction, nodes: readonly StoredNode[]): Promise<void> {
    const few: StoredNode[] = [];
    const running: Promise<unknown>[] = [];
    for (const [key, group] of groupedBy(nodes, labelsOf)) {
      if (group.length < FEW) few.push(...group);
      else {
        const columns = this.columns.of(key, group);
        const rows = group.map(({ properties }) => valuesOf(properties, columns));
        running.push(this.run(transaction, createNodes(group[0]?.labels ?? [], columns), rows));
      }
    }
    const rows = few.map(({ labels, properties }) => [labels, properties]);
    running.push(this.run(transaction, CREATE_FEW_NODES, rows));
    await Promise.all([...running, this.addBelongings(transaction, nodes)]);
  }

  private async rewriteNodes(transaction: ManagedTransaction, nodes: readonly StoredNode[]): Promise<void> {
    for (const [key, group] of groupedBy(nodes, labelsOf)) {
      const labels = group[0]?.labels ?? [];
      const stale = [...this.model.kinds.keys()].filter((name) => !labels.includes(name));
      const columns = this.columns.of(key, group);
      const rows = group.map(({ id, properties }) => [id, ...valuesOf(properties, columns)]);
      await this.run(transaction, changeNodes(labels, columns, stale, this.keysOf(labels)), rows);
    }
    const ids = nodes.map((node) => [node.id]);
    for (const statement of CLEAR_NODES) await this.run(transaction, statement, ids);
    await this.addBelongings(transaction, nodes);
  }

  /** What nodes with these labels may keep of others. */
  private keysOf(labels: readonly string[]): readonly string[] {
    const fields = labels.flatMap((label) => [...(this.model.kinds.get(label)?.relationFields.values() ?? [])]);
    const types = fields.filter(({ direction }) => direction === 'OUT').map(({ type }) => type);
    return [...new Set(types.flatMap((type) => this.keys.get(type) ?? []))];
  }

  private async changeRelationships(
    transaction: ManagedTransaction,
    relationships: readonly StoredRelationship[],
  ): Promise<void> {
    for (const [type, group] of groupedBy(relationships, (one) => one.type)) {
      const columns = this.relationshipColumns(group);
      await this.run(transaction, changeRelationships(type, columns, this.keys.get(type)), this.rowsOf(group, columns));
    }
  }

  private async addRelationships(
    transaction: ManagedTransaction,
    relationships: readonly StoredRelationship[],
  ): Promise<void> {
    const few: StoredRelationship[] = [];
    const running: Promise<number>[] = [];
    for (const [type, group] of groupedBy(relationships, (one) => one.type)) {
      if (group.length < FEW) few.push(...group);
      else {
        const columns = this.relationshipColumns(group);
        const statement = createRelationships(type, columns, this.keys.get(type));
        running.push(this.run(transaction, statement, this.rowsOf(group, columns)));
      }
    }
    const rows = few.map((one) => [
      ...this.endsOf(one),
      one.type,
      one.properties,
      [this.keys.get(one.type) ?? []].flat(),
    ]);
    running.push(this.run(transaction, CREATE_FEW_RELATIONSHIPS, rows));
    const created = (await Promise.all(running)).reduce((sum, one) => sum + one, 0);
    const missing = relationships.length - created;
    if (missing > 0) throw new GraphUnavailable(`${missing} of ${relationships.length} relationships found no ends.`);
  }

  private rowsOf(relationships: readonly StoredRelationship[], columns: readonly string[]): readonly unknown[] {
    return relationships.map((one) => [...this.endsOf(one), ...valuesOf(one.properties, columns)]);
  }

  /** Ids of both ends, and the key of the second where the first keeps it. */
  private endsOf({ from, to, type }: StoredRelationship): readonly unknown[] {
    return [from, to, this.keys.has(type) ? keyOfId(to) : null];
  }

  /** One list for all types, the id first. */
  private relationshipColumns(relationships: readonly StoredRelationship[]): readonly string[] {
    return this.columns.of('relationships', relationships);
  }

  private async addBelongings(transaction: ManagedTransaction, nodes: readonly StoredNode[]): Promise<void> {
    const identifiers = nodes.flatMap(({ id, identifiers }) =>
      identifiers.map(({ key, scheme, value, from, to }) => [id, key, scheme, value, from ?? null, to ?? null]),
    );
    const redirects = nodes.flatMap((node) => node.formerIds.map((former) => [node.id, former]));
    const evidence = nodes.flatMap(({ id, evidence }) =>
      evidence.map(({ source, paragraph, row, raw }) => [id, source, paragraph ?? null, row ?? null, raw ?? null]),
    );
    const [created] = await Promise.all([
      this.run(transaction, CREATE_EVIDENCE, evidence),
      this.run(transaction, CREATE_IDENTIFIERS, identifiers),
      this.run(transaction, TAKE_REDIRECTS, redirects),
      this.run(transaction, CREATE_REDIRECTS, redirects),
    ]);
    if (created !== evidence.length)
      throw new GraphUnavailable(`${evidence.length - created} passages found no source.`);
  }

  /** Runs the statement on the rows. Returns how many relationships were made. */
  private async run(transaction: ManagedTransaction, statement: string, rows: readonly unknown[]): Promise<number> {
    if (rows.length === 0) return 0;
    const result = await transaction.run(statement, { rows });
    this.answered += 1;
    return result.summary.counters.updates().relationshipsCreated;
  }

  /** Refuses where others have tied something to a node, since that would go with it. */
  private async removeNodes(transaction: ManagedTransaction, ids: readonly string[]): Promise<void> {
    const rows = ids.map((id) => [id]);
    for (const statement of [...CLEAR_NODES, CLEAR_RELATIONSHIPS]) await this.run(transaction, statement, rows);
    const { records } = await transaction.run(FOREIGN_RELATIONSHIPS, { rows });
    const [foreign] = records.map((record) => record.toObject() as { readonly id: string; readonly type: string });
    if (foreign) {
      const what = `${foreign.id} is to go, but has a relationship ${foreign.type} that is not of this graph`;
      throw new GraphUnavailable(`${what}: remove that first.`);
    }
    await this.run(transaction, DELETE_NODES, rows);
  }
}

function* steps<T>(
  list: readonly T[],
  weigh: (element: T) => number,
  write: (transaction: ManagedTransaction, part: readonly T[]) => Promise<unknown>,
): Generator<WriteStep> {
  for (const part of chunks(list, BATCH)) {
    const weight = part.reduce((sum, element) => sum + weigh(element), 0);
    const runIn = (transaction: ManagedTransaction) => write(transaction, part);
    yield { count: part.length, weight, run: runIn };
  }
}

function one(): number {
  return 1;
}

function weightOf({ identifiers, evidence, formerIds }: StoredNode): number {
  return 1 + 2 * identifiers.length + evidence.length + 2 * formerIds.length;
}

/** What others are stated in must be there before them. */
function isSource({ labels }: StoredNode): boolean {
  return labels.includes('Source');
}

function labelsOf({ labels }: StoredNode): string {
  return labels.join(':');
}
