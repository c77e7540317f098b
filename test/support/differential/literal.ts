import {
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';

/** A value of a property, or an item of one. */
export type Value = string | number | boolean;

/** A value for an argument, as JSON. */
export type Given = Value | null | readonly Given[] | { readonly [key: string]: Given };

/** A value in GraphQL's own notation; `inside` prints what stands within lists and input objects. */
export function literal(
  type: GraphQLInputType,
  value: Given,
  inside: (type: GraphQLInputType, value: Given) => string,
): string {
  if (value === null) return 'null';
  if (isNonNullType(type)) return literal(type.ofType, value, inside);
  if (isListType(type)) return `[${(value as Given[]).map((item) => inside(type.ofType, item)).join(', ')}]`; // by its type
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const given = Object.entries(value as Readonly<Record<string, Given>>).flatMap(([key, item]) => {
      const field = fields[key];
      // the one member of such an input may not be null, so neither may a variable
      const own = field && type.isOneOf ? new GraphQLNonNull(field.type) : field?.type;
      return own ? [`${key}: ${inside(own, item)}`] : [];
    });
    return `{${given.join(', ')}}`;
  }
  return isEnumType(type) ? (value as string) : JSON.stringify(value);
}
