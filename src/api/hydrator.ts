import DataLoader from 'dataloader';
import { type GraphQLResolveInfo } from 'graphql';
import { type Read } from '../graph/reader.js';
import { type Plan } from '../query/plan.js';
import { type Planner } from '../query/planner.js';

/** Most ids of one statement. */
const BATCH = 500;

/** Loads what a field selects of an entity whose id is already found; null when there is none of that kind. */
export type Hydrate = (info: GraphQLResolveInfo, kind: string, id: string) => Promise<unknown>;

/** One statement per plan for all ids asked for in the same turn of the event loop. Lives as long as its request. */
export function hydratorOf(planner: Planner, read: Read): Hydrate {
  const loaders = new Map<Plan, DataLoader<string, unknown>>();
  return (info, kind, id) => {
    const plan = planner.plan({ by: 'ids', kind, parent: info.parentType.name }, info);
    const known = loaders.get(plan);
    if (known) return known.load(id);
    const loader = new DataLoader((ids: readonly string[]) => loadAll(plan, read, info, ids), { maxBatchSize: BATCH });
    loaders.set(plan, loader);
    return loader.load(id);
  };
}

async function loadAll(plan: Plan, read: Read, info: GraphQLResolveInfo, ids: readonly string[]) {
  const parameters = { ...plan.bind(info.variableValues), ids };
  return plan.shape(await read(plan.text, parameters), parameters) as unknown[]; // an answer for each id
}
