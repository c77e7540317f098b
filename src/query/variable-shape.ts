import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { type Variables } from './compilation.js';

/**
 * What of the variables may decide a statement's text: presence, keys of input objects, enums and Booleans; never a string or a number.
 * Requests of one operation with equal shapes share a plan.
 */
export function variableShape(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Variables): string {
  const shapes = (operation.variableDefinitions ?? []).map((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type) as GraphQLInputType; // the operation was validated
    return `${name}=${name in variables ? shapeOf(type, variables[name]) : '-'}`;
  });
  return shapes.join('&');
}

function shapeOf(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return shapeOf(type.ofType, value);
  if (value === null || value === undefined) return '0';
  if (isListType(type)) {
    const items = value as readonly unknown[]; // coerced by its type
    return isInputObjectType(getNamedType(type)) ? `[${items.map((item) => shapeOf(type.ofType, item)).join()}]` : 'L';
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${key}:${fields[key] ? shapeOf(fields[key].type, item) : '0'}`).join()}}`;
  }
  return isEnumType(type) || type.name === 'Boolean' ? JSON.stringify(value) : 'v';
}
