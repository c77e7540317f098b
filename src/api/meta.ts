import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphUnavailable } from '../errors.js';
import { screaming } from '../model/names.js';
import { type Read } from '../graph/reader.js';
import { projectRoot } from '../root.js';
import { STALE_MS } from './dataset-watch.js';

const META = `MATCH (m:Meta {id: 'dataset'}) RETURN [m.datasetVersion, m.loadedAt, m.kinds, m.counts, m.sources] AS row`;

type MetaRow = readonly [
  version: string,
  loadedAt: string,
  kinds: readonly string[],
  counts: readonly number[],
  sources: number,
];

/** `Query.meta`. Throws GraphUnavailable while nothing is loaded. */
export async function metaOf(read: Read): Promise<unknown> {
  const [row] = (await read(META, {})) as readonly MetaRow[];
  if (!row) throw new GraphUnavailable('No dataset is loaded yet.');
  const [datasetVersion, loadedAt, kinds, counts, sources] = row;
  return {
    apiVersion: API_VERSION,
    datasetVersion,
    loadedAt,
    noticedWithinMs: STALE_MS,
    counts: kinds.map((kind, index) => ({ kind: screaming(kind), count: counts[index] })),
    sources,
  };
}

const API_VERSION = (JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string })
  .version;
