import { isListType, isNonNullType, isObjectType, type GraphQLOutputType } from 'graphql';

/** Numbers and answers where nothing is counted. */
const NOTHING: Readonly<Record<string, unknown>> = { Int: 0, Boolean: false };

/** What a field of a connection's type, or of a list's, gives where there is nothing: every field is there, null wherever it may be. */
export function emptyValue(type: GraphQLOutputType): unknown {
  if (!isNonNullType(type)) return null;
  const present = type.ofType;
  if (isListType(present)) return [];
  if (!isObjectType(present)) return NOTHING[present.name];
  const fields = Object.values(present.getFields());
  return Object.fromEntries(fields.map((field) => [field.name, emptyValue(field.type)]));
}
