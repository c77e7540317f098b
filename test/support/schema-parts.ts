import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

/** Anything in a schema that has a name of its own. */
export interface SchemaPart {
  /** `Type`, `Type.field`, `Type.VALUE` or `Type.field(argument)`. */
  readonly path: string;
  readonly name: string;
  readonly sort: 'type' | 'field' | 'argument' | 'value';
  /** Empty: none. */
  readonly description: string;
  /** As printed, `[ID!]!`; empty for types and values. */
  readonly type: string;
  /** Undefined: not deprecated. */
  readonly deprecated: string | undefined;
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

/** Every type, field, argument, input field and enum value of a schema, but for those that GraphQL itself brings. */
export function partsOf(schema: GraphQLSchema): readonly SchemaPart[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !['ID', 'String', 'Int', 'Float', 'Boolean'].includes(name))
    .flatMap((type) => {
      const whole = part(type.name, 'type', type);
      if (isEnumType(type))
        return [whole, ...type.getValues().map((value) => part(`${type.name}.${value.name}`, 'value', value))];
      if (isInputObjectType(type))
        return [
          whole,
          ...Object.values(type.getFields()).map((field) => part(`${type.name}.${field.name}`, 'field', field)),
        ];
      if (!isObjectType(type) && !isInterfaceType(type)) return [whole];
      const fields = Object.values(type.getFields()).flatMap((field) => {
        const path = `${type.name}.${field.name}`;
        const given = field.args.map((argument) => part(`${path}(${argument.name})`, 'argument', argument));
        return [part(path, 'field', field), ...given];
      });
      return [whole, ...fields];
    });
}

function part(path: string, sort: SchemaPart['sort'], of: Described & { readonly type?: GraphQLType }): SchemaPart {
  return {
    path,
    name: of.name,
    sort,
    description: of.description ?? '',
    type: of.type?.toString() ?? '',
    deprecated: of.deprecationReason ?? undefined,
  };
}
