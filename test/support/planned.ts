import { getVariableValues, Kind, parse, validate, type FieldNode, type GraphQLSchema } from 'graphql';
import { type Registry } from '../../src/model/model-of.js';
import { Planner, type PlannedField } from '../../src/query/planner.js';
import { type Plan } from '../../src/query/plan.js';
import { type Root } from '../../src/query/roots.js';

/** What graphql-js would hand to the resolver of the first root field. Throws when the operation is not valid. */
export function plannedField(
  schema: GraphQLSchema,
  query: string,
  variables: Record<string, unknown> = {},
): PlannedField {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  if (!operation) throw new Error('no operation');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return {
    schema,
    operation,
    fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])),
    fieldNodes: operation.selectionSet.selections.slice(0, 1) as FieldNode[], // the test's own operation has a field there
    variableValues: coerced ?? {},
  };
}

/** The plan of the first root field of an operation. */
export function planOf(
  registry: Registry,
  schema: GraphQLSchema,
  root: Root,
  query: string,
  variables?: Record<string, unknown>,
): Plan & { readonly parameters: Readonly<Record<string, unknown>> } {
  const field = plannedField(schema, query, variables);
  const plan = new Planner(registry.model).plan(root, field);
  return { ...plan, parameters: plan.bind(field.variableValues) };
}
