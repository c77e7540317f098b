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
  /** The same file again, known by its digest. */
  readonly unchanged: Ended;
  /** The same elements, but the digest is not known, so that each is compared with what is stored; undefined: not asked for. */
  readonly compared: Ended | undefined;
  /** A thousand records changed, and changed back; undefined: not asked for. */
  readonly changed: Ended | undefined;
}

const CHANGED = 1000;

/** Brings the nation into the database, which keeps it for the next run, and loads it once more. */
export async function loadNation(database: Database, withChange: boolean): Promise<LoadResult> {
  const begin = await load(database, database.file);
  const wasThere = begin.output.includes('nothing to do');
  const unchanged = await load(database, database.file);
  const more = withChange ? await reloads(database) : { compared: undefined, changed: undefined };
  return { ...(await counts(database)), first: wasThere ? undefined : begin, unchanged, ...more };
}

async function reloads(database: Database): Promise<Pick<LoadResult, 'compared' | 'changed'>> {
  await inDatabase(database, "MATCH (m:Meta {id: 'dataset'}) SET m.inputDigest = ''");
  const compared = await load(database, database.file);
  return { compared, changed: await loadChanged(database) };
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

async function counts(database: Database): Promise<{ nodes: number; relationships: number }> {
  const [row] = await inDatabase(database, 'RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS relationships');
  return row as { nodes: number; relationships: number }; // as the statement says
}

async function inDatabase({ uri, password }: Database, statement: string): Promise<readonly unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  const { records } = await driver.executeQuery(statement);
  await driver.close();
  return records.map((record) => record.toObject());
}

export function loadLines({
  nodes,
  relationships,
  first,
  unchanged,
  compared,
  changed,
}: LoadResult): readonly string[] {
  const line = (what: string, ended: Ended | undefined) =>
    ended && `${what}: ${ended.seconds.toFixed(1)} s, at most ${ended.mostMb?.toFixed(0) ?? '–'} MB in the loader`;
  const rate = first && `, ${((nodes + relationships) / first.seconds).toFixed(0)} elements/s`;
  return [
    `${nodes} nodes, ${relationships} relationships in the database`,
    first
      ? `${line('first load', first) ?? ''}${rate ?? ''}`
      : 'first load: it stood there already; `npm run bench -- load` begins anew',
    line('unchanged reload, known by its digest', unchanged) ?? '',
    line('unchanged reload, each element compared', compared) ?? '',
    line(`change of ${CHANGED} records`, changed) ?? '',
  ].filter((text) => text !== '');
}

export function loadGoals({ nodes, relationships, first, unchanged, compared, changed }: LoadResult): readonly Goal[] {
  const rate = first === undefined ? [] : [['', (nodes + relationships) / first.seconds] as const];
  return [
    { what: 'first load, elements/s', values: rate, each: 35_000, better: 'more' },
    {
      what: 'unchanged reload by digest, s, the program started anew',
      values: seconds(unchanged),
      each: 1,
      better: 'less',
    },
    { what: 'unchanged reload by comparing, s', values: seconds(compared), each: 8, better: 'less' },
    { what: 'change of 1,000 records, s', values: seconds(changed), each: 10, better: 'less' },
  ];
}

function seconds(ended: Ended | undefined): Goal['values'] {
  return ended ? [['', ended.seconds]] : [];
}
