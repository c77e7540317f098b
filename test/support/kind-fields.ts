import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

/** Source text of the table of the fields that hold a value, by kind: what the explorer shows of an entity without knowing its kind. */
export function kindFields(schema: GraphQLSchema): string {
  const entity = schema.getType('Entity');
  const kinds = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => type.getInterfaces().some((one) => one === entity))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = kinds.map((kind) => `  ${kind.name}: [${ownFields(kind).map(fieldText).join(', ')}],`);
  return [
    "/** A field that holds a value or a list of values: its type's name; `lang` when it is asked for in a language. */",
    'export interface KindField { readonly name: string; readonly type: string; readonly list: boolean; readonly lang: boolean }',
    '',
    '/** The fields of each kind that hold values, in the order of the schema; those of every entity are left out. */',
    'export const KIND_FIELDS: Readonly<Record<string, readonly KindField[]>> = {',
    ...rows,
    '};',
    '',
    '/** The root field that lists the entities of a kind. */',
    'export const KIND_LISTS: Readonly<Record<string, string>> = {',
    ...kinds.flatMap(({ name }) => listsOf(schema, name)),
    '};',
  ].join('\n');

  function ownFields(kind: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
    const shared = entity && 'getFields' in entity ? Object.keys(entity.getFields()) : [];
    return Object.values(kind.getFields()).filter(
      ({ name, type }) => !shared.includes(name) && isLeafType(getNamedType(type)),
    );
  }
}

function listsOf(schema: GraphQLSchema, kind: string): readonly string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const lists = roots.filter(({ type }) => getNamedType(type).name === `${kind}Connection`);
  return lists.slice(0, 1).map(({ name }) => `  ${kind}: '${name}',`);
}

function fieldText({ name, type, args }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  const kind = isEnumType(named) ? `enum ${named.name}` : named.name;
  const list = isListType(getNullableType(type));
  return `{ name: '${name}', type: '${kind}', list: ${list}, lang: ${args.some((arg) => arg.name === 'lang')} }`;
}
