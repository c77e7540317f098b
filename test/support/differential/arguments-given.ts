import { type GraphQLResolveInfo } from 'graphql';

/** The arguments of a field, as graphql-js coerced them. */
export type Given = Readonly<Record<string, unknown>>;

/** With the declared default where null was given, and null where nothing was: null means not given. */
export function filled(given: Given, info: GraphQLResolveInfo): Given {
  const declared = info.parentType.getFields()[info.fieldName]?.args ?? [];
  return Object.fromEntries(declared.map(({ name, defaultValue }) => [name, given[name] ?? defaultValue ?? null]));
}
