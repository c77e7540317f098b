import { execute, isInterfaceType, isObjectType, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { apiSchemaOf } from '../../../src/model/api/api-schema.js';
import { type Registry } from '../../../src/model/model-of.js';
import { entityField } from './entities.js';
import { type Entity } from './entity.js';
import { type Graph } from './graph.js';
import { rootResolvers } from './roots.js';
import { kindOf, type World } from './world.js';

export type Evaluate = (query: string, variables: Readonly<Record<string, unknown>>) => ExecutionResult;

/** The API over a graph in memory: graphql-js and one obvious resolver for each field. Shares nothing with src/query. */
export function evaluatorOf(registry: Registry, graph: Graph): Evaluate {
  const schema = apiSchemaOf(registry);
  addResolvers(schema, { model: registry.model, graph });
  return (query, variableValues) => execute({ schema, document: parse(query), variableValues }) as ExecutionResult; // no resolver is asynchronous
}

function addResolvers(schema: GraphQLSchema, world: World): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const kind = world.model.kinds.get(type.name);
    if (!kind) continue;
    if (isInterfaceType(type)) type.resolveType = (value) => kindOf(world, (value as Entity).node).name; // kinds are of entities
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = entityField(world, kind, field.name);
    }
  }
  const roots = rootResolvers(world);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = roots.get(field.name);
    if (resolve) field.resolve = resolve;
  }
}
