// The measurements that the README tells of. `npm run bench` takes them all, `-- quick` on a hundredth of the nation; a part or shape alone by its name.
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { loadModel } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { benchFolder, openDatabase, type Database } from './database.js';
import { growthGoals, growthLines, measureGrowth } from './parts/growth.js';
import { loadGoals, loadLines, loadNation } from './parts/load.js';
import { measureMix, mixLines } from './parts/mix.js';
import { measureScale, scaleLines } from './parts/scale.js';
import { measureShapes, type ShapesResult } from './parts/shapes.js';
import { measureStart, startGoals, startLines } from './parts/start.js';
import { goalLine, type Goal } from './report/goals.js';
import { latencyPlot } from './report/plot.js';
import { shapeGoals, shapesLines } from './report/shapes-report.js';
import { run } from './servers/run.js';
import { QUICK, WHOLE, type Settings } from './settings.js';
import { nationOf, SHAPES, type ShapeName } from './shapes/sample.js';

const PARTS = ['load', 'shapes', 'growth', 'start', 'scale'] as const;
const RESULTS = join(projectRoot(), 'bench-results');
const model = loadModel();
const begin = performance.now();
const goals: Goal[] = [];
const results: Record<string, unknown> = {};

const [wanted = 'all', ...more] = process.argv.slice(2);
const isShape = (SHAPES as readonly string[]).includes(wanted);
if (more.length > 0 || !['all', 'quick', ...PARTS, ...SHAPES].includes(wanted)) {
  log(`usage: npm run bench [-- quick | ${PARTS.join(' | ')} | ${SHAPES.join(' | ')}]`);
  process.exit(2);
}
const settings: Settings = wanted === 'quick' ? QUICK : isShape ? { ...WHOLE, shapes: [wanted as ShapeName] } : WHOLE;
const nation = nationOf(model, settings.share);

await installPeer();
if (wanted === 'load') await rm(join(benchFolder(), `nation-${settings.share}`), { recursive: true, force: true });
log(`a nation of ${settings.share * 100} % is made ready; load average ${loadavg()[0]?.toFixed(1) ?? ''}`);
const database = await openDatabase(settings.share);
try {
  await measure();
} finally {
  await database.stop();
}
heading('goals');
for (const goal of goals) log(goalLine(goal));
await writeResults();
log(
  `${((performance.now() - begin) / 60_000).toFixed(1)} minutes, load average ${loadavg()[0]?.toFixed(1) ?? ''}; more in ${RESULTS}`,
);
process.exit(0);

async function measure(): Promise<void> {
  const loaded = await loadNation(database, wants('load'));
  tell('load', loaded, loadLines(loaded), loadGoals(loaded));
  let shapes: ShapesResult | undefined;
  if (wants('shapes') || isShape) {
    shapes = await measureShapes(database, nation, settings, log);
    const listed = {
      costs: [...shapes.costs].map(([name, costs]) => [name, Object.fromEntries(costs)]),
      measured: shapes.measured,
    };
    tell('shapes', listed, shapesLines(shapes), shapeGoals(shapes));
    await mkdir(RESULTS, { recursive: true });
    await writeFile(join(RESULTS, 'latency.svg'), latencyPlot(shapes.measured));
    if (!isShape) {
      const mix = await measureMix(database, nation);
      tell('mix', mix, mixLines(mix), []);
    }
  }
  if (wants('growth') && wanted !== 'quick') await growth();
  if (wants('start') && wanted !== 'quick') {
    const start = await measureStart(database, nation);
    tell('start', start, startLines(start), startGoals(start));
  }
  if (wants('scale') && wanted !== 'quick') {
    const scale = await measureScale(database, nation);
    const ours = shapes?.measured.filter(({ name, inFlight }) => name === 'ours' && inFlight === 16) ?? [];
    tell(
      'scale',
      scale,
      scaleLines(
        scale,
        ours.flatMap(({ figures: { cpu } }) => cpu ?? []),
      ),
      [],
    );
  }
}

function wants(part: (typeof PARTS)[number]): boolean {
  return wanted === part || wanted === 'all' || wanted === 'quick';
}

async function growth(): Promise<void> {
  const smaller: Database[] = [];
  try {
    for (const share of [0.01, 0.1]) {
      const one = await openDatabase(share);
      smaller.push(one);
      await loadNation(one, false);
    }
    const grown = await measureGrowth(model, [...smaller, database], settings);
    tell('growth', grown, growthLines(grown), growthGoals(grown));
  } finally {
    for (const one of smaller) await one.stop();
  }
}

/** What the peer needs is not among the project's own dependencies. */
async function installPeer(): Promise<void> {
  const folder = join(projectRoot(), 'test', 'bench', 'peers', 'neo4j-graphql');
  if (existsSync(join(folder, 'node_modules', '@neo4j', 'graphql'))) return;
  log('installing @neo4j/graphql, once');
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('start it as npm run bench, so that npm can install the peer');
  await run(
    [npm, 'install', '--prefix', folder, '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'],
    {},
  );
}

function tell(part: string, result: unknown, lines: readonly string[], aims: readonly Goal[]): void {
  heading(part);
  for (const line of lines) log(line);
  results[part] = result;
  goals.push(...aims);
}

async function writeResults(): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const all = { at: new Date().toISOString(), settings, ...results, goals };
  await writeFile(join(RESULTS, 'results.json'), `${JSON.stringify(all, null, 2)}\n`);
}

function heading(title: string): void {
  log(`\n== ${title} (after ${((performance.now() - begin) / 1000).toFixed(0)} s)`);
}

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}
