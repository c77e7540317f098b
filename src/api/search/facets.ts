import { screaming } from '../../model/names.js';
import { type Read } from '../../graph/reader.js';
import { type Hit } from './hit.js';
import { PROVINCES_STATEMENT } from './statement.js';

interface Facet {
  readonly field: 'kind' | 'place';
  readonly buckets: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** How the hits divide by kind and by province, the largest part first; what is in no province, or in all, is in no such part. One read. */
export async function facetsOf(hits: readonly Hit[], read: Read): Promise<readonly Facet[]> {
  const ids = hits.map(({ candidate }) => candidate.id);
  return [
    { field: 'kind', buckets: kindBuckets(hits) },
    { field: 'place', buckets: ids.length === 0 ? [] : await placeBuckets(ids, read) },
  ];
}

function kindBuckets(hits: readonly Hit[]): Facet['buckets'] {
  const counts = new Map<string, number>();
  for (const { candidate } of hits) counts.set(candidate.kind.name, (counts.get(candidate.kind.name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ value: screaming(name), label: readable(name), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

async function placeBuckets(ids: readonly string[], read: Read): Promise<Facet['buckets']> {
  const rows = (await read(PROVINCES_STATEMENT, { ids })) as readonly [string, string, string, number][];
  const names = rows.map(([, name]) => name);
  return rows.map(([value, name, era, count]) => {
    const twice = names.indexOf(name) !== names.lastIndexOf(name);
    return { value, label: twice ? `${name} (${era})` : name, count };
  });
}

/** `TelecomOperator` → `Telecom operator`. */
function readable(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
