import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiSchemaOf, printedApi } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';

writeFileSync(join(projectRoot(), 'schema', 'api.graphql'), printedApi(apiSchemaOf(loadRegistry())));
