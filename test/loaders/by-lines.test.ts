import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver } from 'neo4j-driver';
import { exportJsonl } from '../../loaders/export.js';
import { loadJsonl } from '../../loaders/jsonl/load-jsonl.js';
import { loadSeeds, type LoadSummary } from '../../loaders/load.js';
import { edgeId } from '../../loaders/resolve/edges.js';
import { summaryLines } from '../../loaders/summary-lines.js';
import { type Graph } from '../../src/graph/open.js';
import { loadModel } from '../../src/model-files.js';
import { checksumOf } from '../support/checksum.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { folderOf, soundSeeds, sourceWith } from '../support/seeds-folder.js';

const model = loadModel();

let driver: Driver;
let graph: Graph;
/** What the sound seeds export, line by line, with a target that a document sets. */
let lines: readonly string[];

beforeAll(async () => {
  driver = await emptyDatabase();
  graph = databaseOf(driver);
  const seedsDir = soundSeeds({
    'redirects.yaml': 'platform:lgsp: platform:lgsp-yen-bai\n',
    'sources/yen-bai-2024.yaml': sourceWith(
      '  - paragraph: 4\n',
      `  - paragraph: 3
    targets: [{id: target:subscribers, indicator: indicator:mobile-subscribers, about: province:yen-bai, raw: 1.526.740, setBy: decision:yen-bai/115-qd-ubnd-2004}]
  - paragraph: 4\n`,
    ),
  });
  const summary = await loadSeeds({ model, graph, seedsDir, dryRun: false, log: () => undefined });
  expect(summary).toMatchObject({ status: 'loaded' });
  lines = readFileSync(await exportJsonl(graph, model, folderOf({})), 'utf8')
    .trimEnd()
    .split('\n');
});

beforeEach(wipe);

afterAll(() => driver.close());

async function wipe(): Promise<void> {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
}

function load(some: readonly string[], dryRun = false): Promise<LoadSummary> {
  const path = join(folderOf({ 'graph.jsonl': `${some.join('\n')}\n` }), 'graph.jsonl');
  return loadJsonl({ model, graph, paths: [path], dryRun, log: () => undefined });
}

/** An element that no change below touches, as if changed by hand: a load that compares everything mends it. */
const UNTOUCHED = 'telecom-operator:vnpt';

async function spoil(): Promise<void> {
  await driver.executeQuery("MATCH (n:Entity {id: $id}) SET n.kept = n._hash, n._hash = '0000000000000000'", {
    id: UNTOUCHED,
  });
}

/** Mends it if it is still spoilt, and tells whether it was. */
async function wasPassedOver(): Promise<boolean> {
  const { records } = await driver.executeQuery(
    'MATCH (n:Entity {id: $id}) WHERE n.kept IS NOT NULL SET n._hash = n.kept REMOVE n.kept RETURN n',
    { id: UNTOUCHED },
  );
  return records.length > 0;
}

/** A load of these lines over the others, and of these alone, with all that one may tell of them. */
async function bothWays(some: readonly string[]) {
  await load(lines);
  const before = await checksumOf(driver);
  await spoil();
  const over = told(await load(some));
  const byLines = await wasPassedOver();
  const made = await checksumOf(driver);
  await wipe();
  const alone = told(await load(some));
  return { over, alone, byLines, before, made, madeAlone: await checksumOf(driver) };
}

function told(summary: LoadSummary) {
  if (summary.status !== 'faulty') return { version: summary.version };
  return { problems: summary.problems.map(({ line, message }) => `${line} ${message}`) };
}

const placeOf = (piece: string) => lines.findIndex((line) => line.includes(piece));
const without = (piece: string) => lines.toSpliced(placeOf(piece), 1);
const replaced = (before: string, now: string) =>
  lines.with(placeOf(before), (lines[placeOf(before)] ?? '').replace(before, now));

function edge(label: string, from: string, to: string, more: object = {}): string {
  const id = edgeId({ type: label, from, to, role: undefined, validFrom: undefined });
  const properties = { evidence: ['source:yen-bai-2024#3'], id, implied: false, planned: false, ...more };
  return JSON.stringify({ type: 'relationship', label, start: { id: from }, end: { id: to }, properties });
}

const lgsp = 'platform:lgsp-yen-bai';
const viettel = 'telecom-operator:viettel';
const newNode = (id: string) =>
  (lines[placeOf(`"id":"${viettel}"`)] ?? '').replace(viettel, id).replace('"Viettel"', '"FPT"');
const withNode = (id: string) => [newNode(id), ...lines];

describe('lines over those that made what is stored', () => {
  it.each([
    ['a changed property', () => replaced('"nameEn":"BTS sites"', '"nameEn":"Base stations"')],
    ['a changed source', () => replaced('"name":"Chuyển đổi số ở Yên Bái"', '"name":"Chuyển đổi số"')],
    ['a changed relationship', () => replaced('"planned":false', '"note":"mới","planned":false')],
    ['a new entity', () => withNode('telecom-operator:fpt')],
    [
      'a new entity and a relationship to it',
      () => [...withNode('telecom-operator:fpt'), edge('SUPPLIED_BY', lgsp, 'telecom-operator:fpt')],
    ],
    ['a new relationship', () => [...lines, edge('SUPPLIED_BY', lgsp, viettel)]],
    ['a relationship that is gone', () => without('"label":"OPERATED_BY"')],
    [
      'another order, empty lines and Windows line ends on some',
      () =>
        ['', ...lines.filter((line) => line.includes('"type":"node"')).reverse(), ''].concat(
          lines
            .filter((line) => !line.includes('"type":"node"'))
            .map((line, place) => (place % 2 ? line : `${line}\r`)),
        ),
    ],
    [
      'a line written in another way',
      () =>
        replaced('"bound":"NEARLY",', '').map((line) =>
          line
            .replace('"properties":{"about', '"properties":{ "about')
            .replace('"value":1900', '"bound":"NEARLY","value":1.9e3'),
        ),
    ],
  ])('are compared alone: %s', async (_, change) => {
    const { over, alone, byLines, made, madeAlone } = await bothWays(change());
    expect({ over, made, byLines }).toEqual({ over: alone, made: madeAlone, byLines: true });
  });

  it.each([
    ['an entity that is gone', () => lines.filter((line) => !line.includes(viettel))],
    ['a former id that is gone', () => replaced(',"formerIds":["platform:lgsp"]', '')],
    [
      'a new former id',
      () => replaced('"formerIds":["platform:lgsp"]', '"formerIds":["platform:lgsp","platform:lgsp-yb"]'),
    ],
    ['an id that is not by rule', () => [...lines, edge('SUPPLIED_BY', lgsp, viettel, { id: 'by-hand' })]],
    ['a document that sets another target', () => without('"label":"SETS"')],
    ['a line of spaces', () => [...lines, '  ']],
    [
      'names in another order',
      () => [
        ...without('"label":"OPERATED_BY"'),
        edge('SUPPLIED_BY', lgsp, viettel)
          .replace('"type":"relationship",', '')
          .replace(/}$/, ',"type":"relationship"}'),
      ],
    ],
  ])('are read as a whole where others must be looked at: %s', async (what, change) => {
    const { over, alone, made, madeAlone } = await bothWays(change());
    expect({ over, made }).toEqual({ over: alone, made: madeAlone });
  });

  it.each([
    [
      'an unknown end',
      () => [...lines, edge('SUPPLIED_BY', lgsp, 'telecom-operator:fpt')],
      'unknown "telecom-operator:fpt" at its end',
    ],
    ['an end that is gone', () => without(`{"type":"node","id":"${viettel}"`), `unknown "${viettel}" at its end`],
    ['an unknown source', () => replaced('["source:yen-bai-2024#2"]', '["source:yen-bai-2042#2"]'), 'unknown source'],
    ['an entity twice', () => [newNode(viettel), ...lines], 'is there twice'],
    ['an unchanged line twice', () => [lines[0] ?? '', ...lines], 'is there twice'],
    [
      'the id of an unchanged relationship',
      () => [...lines, edge('SUPPLIED_BY', lgsp, viettel, { id: idOf('"label":"IN"') })],
      'is there twice',
    ],
    [
      'a second entity where one is taken',
      () => [...lines, edge('MEASURES', observation(), 'indicator:bts-sites')],
      'leads to two entities',
    ],
    [
      'a second document that sets a target',
      () => [...withDecision(), edge('SETS', 'decision:yen-bai/116-qd-ubnd-2004', 'target:subscribers')],
      'leads to two entities',
    ],
    ['none where one is needed', () => without('"label":"MEASURES"'), 'there is none'],
    [
      'an entity under a former id',
      () =>
        withNode('platform:lgsp').map((line, place) =>
          place > 0
            ? line
            : lgspLine()
                .replace(lgsp, 'platform:lgsp')
                .replace(/,"formerIds":\[[^\]]*\]/, ''),
        ),
      'is a former id and also an entity',
    ],
    ['a faulty value', () => replaced('"value":1900', '"value":"1900"'), '"value" must be a number'],
    [
      'a relationship ahead of the nodes',
      () => [lines.at(-1) ?? '', ...lines.slice(0, -1)],
      'nodes come before all relationships',
    ],
    [
      'an id told twice on a line',
      () => replaced(`"id":"${lgsp}",`, `"id":"${lgsp}","id":"platform:lgsp-2",`),
      'unknown "platform:lgsp-yen-bai"',
    ],
  ])('are refused as a whole with %s', async (_, change, message) => {
    const { over, alone, before, made } = await bothWays(change());
    expect(over).toEqual(alone);
    expect(over.problems).toContainEqual(expect.stringContaining(message));
    expect(made).toBe(before);
  });
});

const idOf = (piece: string) => /"id":"([0-9a-f]{16})"/.exec(lines[placeOf(piece)] ?? '')?.[1] ?? '';
const observation = () => /"id":"([^"]+)"/.exec(lines[placeOf('"value":1526740')] ?? '')?.[1] ?? '';
const lgspLine = () => lines[placeOf(`"id":"${lgsp}"`)] ?? '';
const withDecision = () => [
  (lines[placeOf('{"type":"node","id":"decision:')] ?? '').replaceAll('115-qd', '116-qd'),
  ...lines,
];

it('tells how much is left as it is', async () => {
  await load(lines);
  const summary = await load(replaced('"nameEn":"BTS sites"', '"nameEn":"Base stations"'), true);
  expect(summary.status).toBe('planned');
  const printed = summary.status === 'faulty' ? [] : summaryLines(summary.nodes, summary.relationships);
  expect(printed.map((line) => line.trim().replaceAll(/\s+/g, ' '))).toEqual([
    'Indicator 0 added, 1 changed, 0 removed, 1 unchanged',
    expect.stringMatching(/^entities 0 added, 1 changed, 0 removed, \d\d unchanged$/),
    expect.stringMatching(/^relationships 0 added, 0 changed, 0 removed, \d\d unchanged$/),
  ]);
});

it('compares everything when other hands have changed what a changed line tells of', async () => {
  await load(lines);
  await spoil();
  await load(replaced('"name":"VNPT"', '"name":"Tập đoàn VNPT"'));
  expect(await wasPassedOver()).toBe(false);
});

it.each([
  [
    'seeds made what is stored',
    async () => {
      await loadSeeds({ model, graph, seedsDir: soundSeeds(), dryRun: false, log: () => undefined });
    },
  ],
  [
    'another program did',
    async () => {
      await load(lines);
      await driver.executeQuery("MATCH (m:Meta {id: 'lines'}) SET m.program = 'another'");
    },
  ],
  [
    'a load in steps was broken off',
    async () => {
      await load(lines);
      await driver.executeQuery("MATCH (m:Meta {id: 'dataset'}) DELETE m");
    },
  ],
])('compares everything when %s, and knows the lines from then on', async (_, prepare) => {
  await prepare();
  await spoil();
  const changed = replaced('"nameEn":"BTS sites"', '"nameEn":"Base stations"');
  await load(changed);
  expect(await wasPassedOver()).toBe(false);
  await spoil();
  await driver.executeQuery("MATCH (m:Meta {id: 'dataset'}) SET m.inputDigest = ''");
  expect((await load(changed)).status).toBe('unchanged');
  expect(await wasPassedOver()).toBe(true);
});
