import { Kind, parse, validate, type FragmentDefinitionNode, type GraphQLSchema } from 'graphql';
import { documentExcess } from '../../../src/api/limits/document-excess.js';
import { LIMITS } from '../../../src/api/limits/limits.js';
import { priceOf } from '../../../src/api/limits/price.js';
import { type Values } from './draft.js';

/** Whether an operation is valid and within all limits of the API, with each set of variables. */
export function isAllowed(schema: GraphQLSchema, query: string, variables: readonly Values[]): boolean {
  const document = parse(query);
  if (documentExcess(document) || validate(schema, document).length > 0) return false;
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const named = document.definitions.filter((one): one is FragmentDefinitionNode => 'typeCondition' in one);
  const fragments = new Map(named.map((one) => [one.name.value, one]));
  return variables.every((values) => {
    if (!operation) return false;
    const { cost, connections } = priceOf(schema, operation, fragments, values);
    return cost <= LIMITS.cost.most && connections <= LIMITS.connections.most;
  });
}
