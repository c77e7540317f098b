import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInputObjectType, isInterfaceType, isObjectType, isEnumType, type GraphQLSchema } from 'graphql';
import { apiSchemaOf, printedApi } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';

const schema = apiSchemaOf(loadRegistry());

describe('the API schema', () => {
  it('is what schema/api.graphql shows; else run `npm run schema` and look at the difference', () => {
    expect(readFileSync(join(projectRoot(), 'schema', 'api.graphql'), 'utf8')).toBe(printedApi(schema));
  });

  it('is read-only', () => {
    expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([undefined, undefined]);
  });

  it('gives a meaning to every type, and to every field and value whose name does not say all', () => {
    expect(undescribed(schema)).toEqual([]);
  });
});

function undescribed(of: GraphQLSchema): readonly string[] {
  return Object.values(of.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) || isEnumType(type))
    .filter((type) => type.name !== 'Query' && !type.description)
    .map((type) => type.name);
}
