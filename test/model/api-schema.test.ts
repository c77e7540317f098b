import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { apiSchemaOf, printedApi } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { partsOf } from '../support/schema-parts.js';

const schema = apiSchemaOf(loadRegistry());

describe('the API schema', () => {
  it('is what schema/api.graphql shows; else run `npm run schema` and look at the difference', () => {
    expect(readFileSync(join(projectRoot(), 'schema', 'api.graphql'), 'utf8')).toBe(printedApi(schema));
  });

  it('is read-only', () => {
    expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([undefined, undefined]);
  });

  it('gives a meaning to every type, field, argument, input field and enum value, as a sentence', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('a part without a meaning is seen, whatever it is', () => {
    const bare = buildSchema(`
      "The start."
      type Query { a(b: In, "Told." c: Int): E }
      "A choice."
      enum E { ONE "Told, but not as a sentence" TWO }
      input In { "Told." d: Int e: Int }
    `);
    expect(undescribed(bare)).toEqual(['E.ONE', 'E.TWO', 'In', 'In.e', 'Query.a', 'Query.a(b)']);
  });
});

/** Parts whose description is missing or does not end as a sentence does. */
function undescribed(of: Parameters<typeof partsOf>[0]): readonly string[] {
  return partsOf(of)
    .filter(({ description }) => !/[.?!]$/.test(description))
    .map(({ path }) => path)
    .sort();
}
