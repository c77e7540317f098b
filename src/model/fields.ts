import { Kind as Node, type FieldDefinitionNode, type TypeNode } from 'graphql';
import { type Builtin, type EnumType, type Kind, type Property, type RelationField, type ScalarName } from './model.js';
import { type DirectiveValues, type ParsedSchema } from './parse.js';

const SCALARS: readonly string[] = [
  'ID',
  'String',
  'Int',
  'Float',
  'Boolean',
  'PartialDate',
  'URL',
] satisfies ScalarName[];

type Fields = Pick<Kind, 'properties' | 'relationFields' | 'builtins'>;

/** The fields of a kind, sorted into stored values, relations and what the engine puts together. */
export function fieldsOf(
  source: ParsedSchema,
  nodes: readonly FieldDefinitionNode[],
  enums: ReadonlyMap<string, EnumType>,
  kinds: ReadonlyMap<string, unknown>,
): Fields {
  const properties = new Map<string, Property>();
  const relationFields = new Map<string, RelationField>();
  const builtins = new Map<string, Builtin>();
  for (const definition of nodes) {
    const name = definition.name.value;
    const rel = source.directive('rel', definition);
    const type = typeOf(definition.type);
    if (properties.has(name) || relationFields.has(name) || builtins.has(name)) {
      source.note(definition, `${name} is declared twice, here and in an interface`);
    } else if (source.directive('builtin', definition)) builtins.set(name, { name, definition });
    else if (!rel) {
      const stored = SCALARS.includes(type.name) ? (type.name as ScalarName) : enums.get(type.name);
      if (stored === undefined) source.note(definition, notStored(name, type.name, kinds.has(type.name)));
      else properties.set(name, propertyOf(definition, type, stored, source.directive('additive', definition)));
    } else if (!kinds.has(type.name)) source.note(definition, `${name}: ${type.name} is no kind`);
    else relationFields.set(name, relationFieldOf(definition, type, rel));
  }
  return { properties, relationFields, builtins };
}

interface FieldType {
  readonly name: string;
  readonly list: boolean;
  readonly required: boolean;
}

function typeOf(node: TypeNode): FieldType {
  if (node.kind === Node.NON_NULL_TYPE) return { ...typeOf(node.type), required: true };
  if (node.kind === Node.LIST_TYPE) return { ...typeOf(node.type), list: true, required: false };
  return { name: node.name.value, list: false, required: false };
}

function propertyOf(
  definition: FieldDefinitionNode,
  type: FieldType,
  stored: Property['type'],
  additive: DirectiveValues,
): Property {
  const localised = (definition.arguments ?? []).some((argument) => argument.name.value === 'lang');
  return {
    name: definition.name.value,
    definition,
    type: stored,
    list: type.list,
    required: type.required,
    localised,
    additive: additive as Property['additive'], // the directive's declaration has these arguments
  };
}

function relationFieldOf(
  definition: FieldDefinitionNode,
  type: FieldType,
  rel: NonNullable<DirectiveValues>,
): RelationField {
  return {
    name: definition.name.value,
    definition,
    type: rel['type'] as string,
    direction: rel['direction'] as RelationField['direction'],
    role: rel['role'] as string | undefined,
    target: type.name,
    many: type.list,
    required: type.required && !type.list,
    plain: rel['plain'] as boolean,
  };
}

function notStored(name: string, type: string, isKind: boolean): string {
  return isKind ? `${name} leads to ${type}: it needs @rel(type:)` : `${name}: ${type} is neither a scalar nor an enum`;
}
