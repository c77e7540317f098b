import { getArgumentValues, isInterfaceType, isObjectType, type FieldNode, type GraphQLField } from 'graphql';
import { type Compilation, type Variables } from './compilation.js';
import { type Given } from './given.js';

/** Definition of a field of an API type; the operation was validated, so it is there. */
export function definitionOf(work: Compilation, type: string, field: FieldNode): GraphQLField<unknown, unknown> {
  const owner = work.schema.getType(type);
  const definition = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[field.name.value] : undefined;
  if (!definition) throw new Error(`${type}.${field.name.value} is in no schema`);
  return definition;
}

/** The arguments of one field, by name. Null stands for the default where there is one. */
export type Arguments = (name: string) => Given;

export function argumentsOf(work: Compilation, type: string, field: FieldNode): Arguments {
  const definition = definitionOf(work, type, field);
  const defaults = new Map(definition.args.map((argument) => [argument.name, argument.defaultValue]));
  const coerced = new WeakMap<Variables, Readonly<Record<string, unknown>>>(); // several parameters ask for those of one request
  const valuesIn = (variables: Variables) => {
    const known = coerced.get(variables);
    if (known) return known;
    const values = getArgumentValues(definition, field, variables);
    coerced.set(variables, values);
    return values;
  };
  const valueIn = (variables: Variables, name: string) => {
    const value = valuesIn(variables)[name];
    return value === null ? (defaults.get(name) ?? null) : value;
  };
  return (name) => ({ now: valueIn(work.variables, name), bind: (variables) => valueIn(variables, name) });
}
