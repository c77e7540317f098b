import { valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';

/** Values of variables as they were sent, not coerced, with the defaults of those that were not. */
export type RawVariables = Readonly<Record<string, unknown>>;

export function rawVariables(
  operation: OperationDefinitionNode,
  sent: Readonly<Record<string, unknown>>,
): RawVariables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...sent };
}
