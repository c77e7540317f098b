import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Driver } from 'neo4j-driver';
import { exportJsonl } from '../../loaders/export.js';
import { jsonlFiles } from '../../loaders/jsonl/jsonl-files.js';
import { loadJsonl } from '../../loaders/jsonl/load-jsonl.js';
import { loadSeeds, type LoadSummary } from '../../loaders/load.js';
import { summaryLines } from '../../loaders/summary-lines.js';
import { printed } from '../../loaders/problems.js';
import { type Graph } from '../../src/graph/open.js';
import { loadModel } from '../../src/model-files.js';
import { checksumOf } from '../support/checksum.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { folderOf, soundSeeds } from '../support/seeds-folder.js';

const model = loadModel();

let driver: Driver;
let graph: Graph;
/** What the sound seeds export, line by line. */
let lines: readonly string[];
/** Of the database that the seeds make. */
let checksum: string;
let version: string;

beforeAll(async () => {
  driver = await emptyDatabase();
  graph = databaseOf(driver);
  const seedsDir = soundSeeds({ 'redirects.yaml': 'platform:lgsp: platform:lgsp-yen-bai\n' });
  const summary = await loadSeeds({ model, graph, seedsDir, dryRun: false, log: () => undefined });
  version = summary.status === 'faulty' ? '' : summary.version;
  checksum = await checksumOf(driver);
  lines = (await exported()).trimEnd().split('\n');
});

beforeEach(async () => {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
});

afterAll(() => driver.close());

async function exported(): Promise<string> {
  return readFileSync(await exportJsonl(graph, model, folderOf({})), 'utf8');
}

function load(path: string, dryRun = false): Promise<LoadSummary> {
  return loadJsonl({ model, graph, paths: jsonlFiles(path), dryRun, log: () => undefined });
}

const fileOf = (text: string | Uint8Array, name = 'graph.jsonl') => join(folderOf({ [name]: text }), name);
const textOf = (some: readonly string[]) => `${some.join('\n')}\n`;

/** The lines with one piece replaced on the first that has it. */
function linesWith(before: string, now: string): readonly string[] {
  const place = lines.findIndex((line) => line.includes(before));
  if (place < 0) throw new Error(`no line has ${before}`);
  return lines.with(place, (lines[place] ?? '').replace(before, now));
}

it.each([
  ['a file', () => fileOf(textOf(lines))],
  ['a packed file', () => fileOf(gzipSync(textOf(lines)), 'graph.jsonl.gz')],
  [
    'a folder',
    () => folderOf({ '1.jsonl': textOf(lines.slice(0, 9)), '2.jsonl': textOf(lines.slice(9)), 'note.txt': '' }),
  ],
  [
    'a file with a byte order mark, Windows line ends and without a last one',
    () => fileOf(`\ufeff${lines.join('\r\n')}`),
  ],
])('makes of %s the graph that the seeds make, of the same version and export', async (_, path) => {
  expect(await load(path())).toMatchObject({ status: 'loaded', version });
  expect(await checksumOf(driver)).toBe(checksum);
  expect(await exported()).toBe(textOf(lines));
  expect(await load(path())).toMatchObject({ status: 'unchanged', version });
});

it('changes what changed and takes away what is gone', async () => {
  await load(fileOf(textOf(lines)));
  const gone = lines
    .filter((line) => line.includes('"value":1900'))
    .map((line) => (JSON.parse(line) as { id: string }).id);
  const changed = linesWith('"nameEn":"BTS sites"', '"nameEn":"Base stations"').filter(
    (line) => !gone.some((id) => line.includes(`"${id}"`)),
  );
  const summary = await load(fileOf(textOf(changed)));
  const told = summary.status === 'faulty' ? [] : summaryLines(summary.nodes, summary.relationships);
  expect(told.filter((line) => line.startsWith(' ')).map((line) => line.trim().replaceAll(/\s+/g, ' '))).toEqual([
    'Indicator 0 added, 1 changed, 0 removed, 1 unchanged',
    'Observation 0 added, 0 changed, 1 removed, 1 unchanged',
    'ABOUT 0 added, 0 changed, 2 removed, 1 unchanged',
    'MEASURES 0 added, 0 changed, 1 removed, 1 unchanged',
  ]);
  await load(fileOf(textOf(lines)));
  expect(await checksumOf(driver)).toBe(checksum);
});

it.each([
  ['a line that is no JSON', '{"type":"node","id":"platform:lgsp-yen-bai"', 'is', 'is not a JSON object'],
  ['an unknown kind', '"id":"platform:lgsp-yen-bai"', '"id":"platfrom:lgsp-yen-bai"', 'unknown kind "platfrom"'],
  [
    'wrong labels',
    '["Entity","Platform"]',
    '["Entity","Person"]',
    '"labels" must be Entity, Platform, not ["Entity","Person"]',
  ],
  ['an unknown field', '"platformType":"LGSP"', '"platformTyp":"LGSP"', 'Platform has no field "platformTyp"'],
  ['a wrong value', '"platformType":"LGSP"', '"platformType":"LSGP"', '"platformType" must be one of'],
  [
    'a name too long',
    '"nameEn":"BTS sites"',
    `"nameEn":"BTS sites","name":"${'x'.repeat(1001)}"`,
    '"name" has 1001 characters: at most 1000',
  ],
  [
    'a number too large',
    '"publishedOn"',
    '"views":3000000000,"publishedOn"',
    '"views" must be a whole number from -2147483647',
  ],
  ['a wrong type', '"value":1900', '"value":"1900"', '"value" must be a number, not "1900"'],
  ['a bad date', '"issuedOn":"2004-11"', '"issuedOn":"2004-13"', '"issuedOn" must be a date'],
  ['a missing value', '"role":"HEAD"', '"nameEn":"Head"', 'needs "role"'],
  ['half of a character', '"nameEn":"BTS sites"', '"nameEn":"BTS \\ud800 sites"', 'has half of a character'],
  [
    'evidence of an unknown source',
    '["source:yen-bai-2024#2"]',
    '["source:yen-bai-2042#2"]',
    'unknown source "source:yen-bai-2042"',
  ],
  [
    'evidence that is none',
    '["source:yen-bai-2024#2"]',
    '["source:yen-bai-2024"]',
    '"evidence" must be a list of <source id>#<paragraph>',
  ],
  ['no evidence', '["source:yen-bai-2024#2"]', '[]', 'needs "evidence"'],
  [
    'an unknown end',
    '"end":{"id":"province:yen-bai"}',
    '"end":{"id":"province:yen-bay"}',
    'unknown "province:yen-bay" at its end',
  ],
  ['an end of the wrong kind', '"label":"OPERATED_BY"', '"label":"MEASURES"', 'MEASURES cannot start at a Platform'],
  ['an unknown type', '"label":"OPERATED_BY"', '"label":"OPERATES"', 'unknown type of relationship "OPERATES"'],
  ['no indicator', '"label":"MEASURES"', '"label":"ABOUT"', 'this Observation needs "indicator" (MEASURES)'],
])('writes nothing when it has %s', async (_, before, now, message) => {
  const place = lines.findIndex((line) => line.includes(before));
  const summary = await load(fileOf(textOf(now === 'is' ? lines.with(place, before) : linesWith(before, now))));
  const told = summary.status === 'faulty' ? summary.problems.map(printed) : [];
  expect(told).toContainEqual(expect.stringContaining(message));
  expect(told.every((line) => /graph\.jsonl:\d+:1 /.test(line))).toBe(true);
  const { records } = await driver.executeQuery('MATCH (n) RETURN n');
  expect(records).toEqual([]);
});

it.each([
  ['the same entity twice', () => textOf([lines[0] ?? '', ...lines]), 'is there twice'],
  ['the same relationship twice', () => textOf([...lines, lines.at(-1) ?? '']), 'is there twice'],
  [
    'a relationship ahead of its ends',
    () => textOf([lines.at(-1) ?? '', ...lines.slice(0, -1)]),
    'nodes come before all relationships',
  ],
  [
    'bytes that are not UTF-8',
    () => Buffer.concat([Buffer.from(textOf(lines)), Buffer.from([0xff, 0x0a])]),
    'is not UTF-8 text',
  ],
  ['an end that is cut off', () => textOf(lines).slice(0, -20), 'is not a JSON object'],
])('names %s by line', async (_, text, message) => {
  const summary = await load(fileOf(text()));
  expect(summary.status === 'faulty' ? summary.problems.map(printed) : []).toContainEqual(
    expect.stringContaining(message),
  );
});

it('names a packed file that is cut off, and one that is not there', async () => {
  const cut = gzipSync(textOf(lines)).subarray(0, -40);
  const problem = { message: 'is cut off: its packing has no end' };
  expect(await load(fileOf(cut, 'graph.jsonl.gz'))).toMatchObject({ problems: [problem] });
  expect(await load('nowhere.jsonl')).toMatchObject({ problems: [{ message: 'there is no such file' }] });
});
