import { type GraphQLResolveInfo } from 'graphql';
import { type Shaped } from '../query/expression.js';

/** What was read for a field: planned records have no prototype and are keyed by response key, hand-written ones by name. */
export function pick(source: Shaped | undefined, info: GraphQLResolveInfo): unknown {
  return source?.[Object.getPrototypeOf(source) === null ? info.path.key : info.fieldName];
}
