import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { apiSchemaOf, printedApi } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { breaksOf, changelogWith } from './schema-release.js';

const RELEASED = join(projectRoot(), 'schema', 'released.graphql');
const CHANGELOG = join(projectRoot(), 'CHANGELOG.md');

const schema = apiSchemaOf(loadRegistry());
const [before, now] = [existsSync(RELEASED) ? readFileSync(RELEASED, 'utf8') : undefined, printedApi(schema)];
if (before !== now) {
  const breaks = before === undefined ? [] : breaksOf(buildSchema(before), schema);
  writeFileSync(CHANGELOG, changelogWith(readFileSync(CHANGELOG, 'utf8'), now, breaks));
  writeFileSync(RELEASED, now);
}
