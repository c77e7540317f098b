import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/root.js';

/** How long the pages take to build. */
export function buildSeconds(): number {
  const root = projectRoot();
  rmSync(join(root, 'dist', 'explorer', '.stamp'), { force: true });
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, 'src', 'explorer', 'build.mjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the pages cannot be built');
  return (performance.now() - start) / 1000;
}
