import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import neo4j from 'neo4j-driver';
import { load, type Database } from '../database.js';
import { type Goal } from '../report/goals.js';
import { type Ended } from '../servers/run.js';

export interface LoadResult {
  /** In the database, evidence and identifiers included. */
  readonly nodes: number;
  readonly relationships: number;
  /** Undefined: the graph stood there already. */
  readonly first: Ended | undefined;
  readonly unchanged: Ended;
  /** A thousand records changed, and changed back; undefined: not asked for. */
  readonly changed: Ended | undefined;
}

const CHANGED = 1000;

/** Brings the nation into the database, which keeps it for the next run, and loads it once more. */
export async function loadNation(database: Database, withChange: boolean): Promise<LoadResult> {
  const begin = await load(database, database.file);
  const wasThere = begin.output.includes('nothing to do');
  const unchanged = wasThere ? begin : await load(database, database.file);
  const changed = withChange ? await loadChanged(database) : undefined;
  return { ...(await counts(database)), first: wasThere ? undefined : begin, unchanged, changed };
}

async function loadChanged(database: Database): Promise<Ended> {
  const file = `${database.file.replace(/\.jsonl$/, '')}-changed.jsonl`;
  if (!existsSync(file)) await pipeline(Readable.from(changedLines(database.file)), createWriteStream(file));
  const changed = await load(database, file);
  await load(database, database.file);
  await rm(file);
  return changed;
}

/** Every document's title is told anew until a thousand are. */
async function* changedLines(file: string): AsyncGenerator<string> {
  let changed = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const isWanted = changed < CHANGED && line.includes('"title":"Về ');
    if (isWanted) changed += 1;
    yield `${isWanted ? line.replace('"title":"Về ', '"title":"Sửa đổi: về ') : line}\n`;
  }
}

async function counts({ uri, password }: Database): Promise<{ nodes: number; relationships: number }> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  const text = 'RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS relationships';
  const { records } = await driver.executeQuery(text, {}, { routing: 'READ' });
  await driver.close();
  return records[0]?.toObject() as { nodes: number; relationships: number }; // as the statement says
}

export function loadLines({ nodes, relationships, first, unchanged, changed }: LoadResult): readonly string[] {
  const line = (what: string, ended: Ended | undefined) =>
    ended && `${what}: ${ended.seconds.toFixed(1)} s, at most ${ended.mostMb?.toFixed(0) ?? '–'} MB in the loader`;
  const rate = first && `, ${((nodes + relationships) / first.seconds).toFixed(0)} elements/s`;
  return [
    `${nodes} nodes, ${relationships} relationships in the database`,
    first
      ? `${line('first load', first) ?? ''}${rate ?? ''}`
      : 'first load: it stood there already; `npm run bench -- load` begins anew',
    line('unchanged reload', unchanged) ?? '',
    line(`change of ${CHANGED} records`, changed) ?? '',
  ].filter((text) => text !== '');
}

export function loadGoals({ nodes, relationships, first, unchanged, changed }: LoadResult): readonly Goal[] {
  const rate = first === undefined ? [] : [['', (nodes + relationships) / first.seconds] as const];
  return [
    { what: 'first load, elements/s', values: rate, each: 35_000, better: 'more' },
    {
      what: 'unchanged reload, s, the program started anew',
      values: [['', unchanged.seconds]],
      each: 8,
      better: 'less',
    },
    { what: 'change of 1,000 records, s', values: changed ? [['', changed.seconds]] : [], each: 10, better: 'less' },
  ];
}
