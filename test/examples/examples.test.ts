import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, validate } from 'graphql';
import { apiSchemaOf } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { example, exampleNames } from '../support/examples.js';

const schema = apiSchemaOf(loadRegistry());
const folder = join(projectRoot(), 'test', 'examples');
const tests = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

it('there are at least 25 worked examples', () => {
  expect(exampleNames().length).toBeGreaterThanOrEqual(25);
});

describe.each(exampleNames())('%s', (name) => {
  const document = parse(example(name));

  it('begins with its question or purpose, and for whom it is', () => {
    expect(example(name)).toMatch(/^# .+ \(For .+\.\)\n(query|fragment) /);
  });

  it('is one operation, named like the file', () => {
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    expect(operations.map((operation) => operation.name?.value)).toEqual([
      name.replace(/^\d+/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    ]);
  });

  it('fits the schema', () => {
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  });

  it('has a test of its answer', () => {
    expect(tests.some((text) => text.includes(`'${name}'`))).toBe(true);
  });
});
