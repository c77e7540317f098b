import { readFileSync } from 'node:fs';
import { operations, OPERATIONS_FILE } from '../support/operations.js';

it('src/explorer/api/operations.generated.ts is what `npm run operations` writes', async () => {
  expect(readFileSync(OPERATIONS_FILE, 'utf8')).toBe(await operations());
});
