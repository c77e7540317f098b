import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLimitMs } from '../../src/graph/local/start-limit.js';

const home = mkdtempSync(join(tmpdir(), 'start-limit-'));

it('is two minutes for a new database, and longer for each transaction that may have to be replayed', async () => {
  expect(await startLimitMs(home)).toBe(120_000);
  const logs = join(home, 'data', 'transactions', 'neo4j');
  mkdirSync(logs, { recursive: true });
  for (const [name, megabytes] of [
    ['neostore.transaction.db.0', 250],
    ['neostore.transaction.db.1', 50.000_001],
  ] as const) {
    writeFileSync(join(logs, name), '');
    truncateSync(join(logs, name), megabytes * 1e6); // a hole, so no disk is used
  }
  expect(await startLimitMs(home)).toBe(120_000 + 60_001);
});
