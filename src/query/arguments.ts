import { getArgumentValues, isInterfaceType, isObjectType, type FieldNode, type GraphQLField } from 'graphql';
import { type Binder, type Compilation } from './compilation.js';

/** Definition of a field of an API type; the operation was validated, so it is there. */
export function definitionOf(work: Compilation, type: string, field: FieldNode): GraphQLField<unknown, unknown> {
  const owner = work.schema.getType(type);
  const definition = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[field.name.value] : undefined;
  if (!definition) throw new Error(`${type}.${field.name.value} is in no schema`);
  return definition;
}

/** Arguments of one field: as they are in the request compiled for, and as binders for every later one. */
export interface Arguments {
  /** The value now. It may decide text only where its shape does: presence, enums, Booleans, keys. */
  readonly now: (name: string) => unknown;
  readonly binder: (name: string) => Binder;
}

export function argumentsOf(work: Compilation, type: string, field: FieldNode): Arguments {
  const definition = definitionOf(work, type, field);
  const now = getArgumentValues(definition, field, work.variables);
  return {
    now: (name) => now[name],
    binder: (name) => (variables) => getArgumentValues(definition, field, variables)[name],
  };
}
