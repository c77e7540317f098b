import { request } from 'undici';
import { type Database } from '../database.js';
import { drive } from '../measure/drive.js';
import { figuresOf, type Figures } from '../measure/figures.js';
import { chance } from '../national/chance.js';
import { SERVERS } from '../servers/contenders.js';
import { startServer } from '../servers/server.js';
import { type Question } from '../shapes/operation.js';
import { SHAPES, type Nation } from '../shapes/sample.js';
import { questionsOf } from './shapes.js';

export interface MixResult {
  /** How many different questions there were to be drawn. */
  readonly different: number;
  readonly figures: Figures;
  /** Share of requests that were answered with a kept answer or with one that was being made. */
  readonly hits: number;
}

const DRAWN = 20_000;
const DURATION_MS = 6000;

/** The server as shipped, its cache empty at first, under questions of all shapes of which some are asked much more often than others. */
export async function measureMix(database: Database, nation: Nation): Promise<MixResult> {
  const all = SHAPES.flatMap((shape) => questionsOf('cached', shape, nation) ?? []);
  const server = await startServer(SERVERS.cached.command, database);
  try {
    const before = await cacheFigures(server.origin);
    const load = await drive(server, drawn(all), 16, DURATION_MS);
    const after = await cacheFigures(server.origin);
    const hits = after.hits - before.hits;
    return { different: all.length, figures: figuresOf([load]), hits: hits / (hits + after.misses - before.misses) };
  } finally {
    await server.stop();
  }
}

/** By Zipf's law: the n-th question is asked 1/n times as often as the first; shapes come in any order. */
function drawn(all: readonly Question[]): readonly Question[] {
  const shuffled = [...all.entries()].sort(([a], [b]) => chance(11, a) - chance(11, b)).map(([, question]) => question);
  return Array.from({ length: DRAWN }, (_, n) => {
    const rank = Math.floor(shuffled.length ** chance(12, n)) - 1;
    return shuffled[rank];
  }).filter((question) => question !== undefined);
}

async function cacheFigures(origin: string): Promise<{ readonly hits: number; readonly misses: number }> {
  const { body } = await request(`${origin}/metrics`);
  const text = await body.text();
  const value = (name: string) => Number(new RegExp(`^province_graph_${name}\\S* (\\S+)$`, 'm').exec(text)?.[1] ?? NaN);
  return { hits: value('cache_hits') + value('cache_shared'), misses: value('cache_misses') };
}

export function mixLines({ different, figures: { p50, p99, perSecond }, hits }: MixResult): readonly string[] {
  const asked = `${different} different questions drawn by Zipf's law, 16 in flight, an empty cache at first`;
  const rate = `${(hits * 100).toFixed(1)} % from the cache, ${perSecond.toFixed(0)} requests/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(1)} ms`;
  return [`${asked}: ${rate}`];
}
