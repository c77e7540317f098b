import { type GraphQLResolveInfo } from 'graphql';
import { collected } from '../query/collect.js';

/** Names of the fields that an operation selects of the object that a field gives, which is of this type. */
export function selectedFields(
  { schema, fragments, variableValues, fieldNodes }: GraphQLResolveInfo,
  type: string,
): ReadonlySet<string> {
  const fields = collected({ schema, fragments, variables: variableValues }, type, fieldNodes);
  return new Set([...fields.values()].flatMap(([field]) => field?.name.value ?? []));
}
