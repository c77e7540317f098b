import { type Counts, type CountsByKind } from './change-counts.js';

/** Tells what the seeds define and no text that is there speaks of; nothing when all is spoken of. */
export function leftOutLines(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [`left out, since no text that is there states them: ${ids.join(', ')}`];
}

/** The counts as a table for people; kinds of which nothing changes only in the last line. */
export function summaryLines(nodes: CountsByKind, relationships: CountsByKind): readonly string[] {
  const lines: string[] = [];
  for (const [what, counts] of [
    ['entities', nodes],
    ['relationships', relationships],
  ] as const) {
    const total: Counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
    for (const [kind, count] of counts) {
      if (count.added + count.changed + count.removed > 0) lines.push(`  ${line(kind, count)}`);
      for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += count[key];
    }
    lines.push(line(what, total));
  }
  return lines;
}

function line(name: string, { added, changed, removed, unchanged }: Counts): string {
  return `${name.padEnd(20)} ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
}
