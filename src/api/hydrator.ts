import DataLoader from 'dataloader';
import { type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { spanOf } from '../query/as-of.js';
import { type PlainSelection } from '../query/plain.js';
import { type Plan } from '../query/plan.js';
import { type Planner } from '../query/planner.js';
import { type Root } from '../query/roots.js';
import { fieldsAt } from './selected-fields.js';
import { type ReadRows } from './watched-reads.js';

/** Most entities or relationships of one statement. */
const BATCH = 500;

/** A relationship that a statement of the same request has found. */
interface RelationKey {
  readonly elementId: string;
  readonly id: string;
}

/** What was read of an entity where it was found. */
export interface EntityRead {
  readonly labels: readonly string[];
  /** Names of the properties that were read, and what it stores of them. */
  readonly properties: readonly string[];
  readonly stored: readonly unknown[];
}

/**
 * Loads what a field selects of something that hand-written code has found: one statement per plan for all that is asked for in
 * the same turn of the event loop. Null when it is gone, of another kind, or did not hold on the day `asOf` (null: whenever).
 */
export interface Hydrate {
  readonly entity: (info: GraphQLResolveInfo, kind: string, id: string, asOf: string | null) => Promise<unknown>;
  /** The same of an entity that held, as the caller knows: nothing is loaded where all that is selected was read already. */
  readonly heldEntity: (
    info: GraphQLResolveInfo,
    id: string,
    asOf: string | null,
    read: EntityRead | undefined,
  ) => unknown;
  /**
   * The stored properties that are enough for fields on entities, to be read where these are found; none for a field that shows more. Each way
   * leads to such fields, by names, from the object that `info` gives: `['nodes', 'entity']`.
   */
  readonly propertiesAt: (info: GraphQLResolveInfo, ways: readonly (readonly string[])[]) => readonly string[];
  readonly relation: (info: GraphQLResolveInfo, key: RelationKey, asOf: string | null) => Promise<unknown>;
}

/** Lives as long as its request. */
export function hydratorOf(planner: Planner, read: ReadRows): Hydrate {
  const loaders = new Map<string, DataLoader<string, unknown>>();
  const numbers = new Map<Plan, number>();
  /** By the nodes of a field, which are one list for all members of the list it is in. */
  const selections = new Map<readonly FieldNode[], PlainSelection | undefined>();
  const plainOf = (info: GraphQLResolveInfo) => {
    if (!selections.has(info.fieldNodes)) selections.set(info.fieldNodes, planner.plain(info));
    return selections.get(info.fieldNodes);
  };
  const load = (root: Root, info: GraphQLResolveInfo, key: string, list: 'ids' | 'keys', asOf: string | null) => {
    const plan = planner.plan(root, info);
    const number = numbers.get(plan) ?? numbers.size;
    numbers.set(plan, number);
    const place = `${number}/${asOf ?? ''}`;
    const loader =
      loaders.get(place) ?? new DataLoader(loadingAll(plan, read, info, list, asOf), { maxBatchSize: BATCH });
    loaders.set(place, loader);
    return loader.load(key);
  };
  const entity: Hydrate['entity'] = (info, kind, id, asOf) =>
    load({ by: 'ids', kind, asOf: asOf !== null }, info, id, 'ids', asOf);
  return {
    entity,
    heldEntity: (info, id, asOf, read) => {
      const plain = read && plainOf(info);
      if (!read || !plain?.properties.every((name) => read.properties.includes(name)))
        return entity(info, 'Entity', id, asOf);
      return plain.record(read.labels, (name) => read.stored[read.properties.indexOf(name)]);
    },
    propertiesAt: (info, ways) => {
      const fields = ways.flatMap((way) => [...fieldsAt(info, way)]);
      const plain = fields.flatMap((fieldNodes) => planner.plain({ ...info, fieldNodes }) ?? []);
      return [...new Set(plain.flatMap(({ properties }) => properties))];
    },
    relation: (info, { elementId, id }, asOf) =>
      load({ by: 'relations', asOf: asOf !== null }, info, `${elementId} ${id}`, 'keys', asOf),
  };
}

function loadingAll(plan: Plan, read: ReadRows, info: GraphQLResolveInfo, list: 'ids' | 'keys', asOf: string | null) {
  return async (keys: readonly string[]) => {
    const found = list === 'ids' ? keys : keys.map((key) => key.split(' '));
    const parameters = { ...plan.bind(info.variableValues), [list]: found, ...(asOf === null ? {} : spanOf(asOf)) };
    return plan.shape(await read(plan, parameters), parameters) as unknown[]; // an answer for each key
  };
}
