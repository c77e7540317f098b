import { writeFileSync } from 'node:fs';
import { operations, OPERATIONS_FILE } from './operations.js';

writeFileSync(OPERATIONS_FILE, await operations());
