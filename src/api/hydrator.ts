import DataLoader from 'dataloader';
import { type GraphQLResolveInfo } from 'graphql';
import { spanOf } from '../query/as-of.js';
import { type Plan } from '../query/plan.js';
import { type Planner } from '../query/planner.js';
import { type Root } from '../query/roots.js';
import { type ReadRows } from './watched-reads.js';

/** Most entities or relationships of one statement. */
const BATCH = 500;

/** A relationship that a statement of the same request has found. */
interface RelationKey {
  readonly elementId: string;
  readonly id: string;
}

/**
 * Loads what a field selects of something that hand-written code has found: one statement per plan for all that is asked for in
 * the same turn of the event loop. Null when it is gone, of another kind, or did not hold on the day `asOf` (null: whenever).
 */
export interface Hydrate {
  readonly entity: (info: GraphQLResolveInfo, kind: string, id: string, asOf: string | null) => Promise<unknown>;
  readonly relation: (info: GraphQLResolveInfo, key: RelationKey, asOf: string | null) => Promise<unknown>;
}

/** Lives as long as its request. */
export function hydratorOf(planner: Planner, read: ReadRows): Hydrate {
  const loaders = new Map<string, DataLoader<string, unknown>>();
  const numbers = new Map<Plan, number>();
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
  return {
    entity: (info, kind, id, asOf) => load({ by: 'ids', kind, asOf: asOf !== null }, info, id, 'ids', asOf),
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
