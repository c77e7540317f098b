import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { seedsOf } from '../../loaders/seeds.js';
import { loadModel } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';

const FILE = join(projectRoot(), 'seeds', 'released-ids.txt');

/** Ids that were ever released: each answers, redirects, or stands in seeds/retired.yaml. */
export function releasedIds(): readonly string[] {
  return readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
}

/** Ids that answer now, former ones included; those of derived findings come and go with what they rest on. */
export function answeringIds(): ReadonlySet<string> {
  const { dataset } = seedsOf(loadModel(), join(projectRoot(), 'seeds'));
  const nodes = [...dataset.nodes.values()].filter(({ properties }) => properties['rule'] === undefined);
  return new Set(nodes.flatMap((node) => [node.id, ...node.formerIds]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const all = new Set([...releasedIds(), ...answeringIds()]);
  writeFileSync(FILE, `${[...all].sort().join('\n')}\n`);
}
