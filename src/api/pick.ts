import { type GraphQLResolveInfo } from 'graphql';
import { isPlanned, type Shaped } from '../query/expression.js';

/** What was read for a field: planned records are keyed by response key, hand-written ones by name. */
export function pick(source: Shaped | undefined, info: GraphQLResolveInfo): unknown {
  return source?.[isPlanned(source) ? info.path.key : info.fieldName];
}
