import { readFileSync, readdirSync } from 'node:fs';
import { type Driver } from 'neo4j-driver';
import { exportJsonl } from '../../loaders/export.js';
import { loadSeeds, type LoadSummary } from '../../loaders/load.js';
import { summaryLines } from '../../loaders/summary-lines.js';
import { type Graph } from '../../src/graph/open.js';
import { writerOf } from '../../src/graph/writer.js';
import { keyOfId } from '../../src/model/key.js';
import { loadModel } from '../../src/model-files.js';
import { checksumOf } from '../support/checksum.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { ODD_CONTENTS, ODD_FILE, oddFolder } from '../support/odd-contents.js';
import { folderOf, INDICATORS, soundSeeds, sourceWith, SOURCE } from '../support/seeds-folder.js';

const model = loadModel();
const FILE = 'sources/yen-bai-2024.yaml';
const REDIRECTS = { 'redirects.yaml': 'platform:lgsp: platform:lgsp-yen-bai\n' };

let driver: Driver;
let graph: Graph;

beforeAll(async () => {
  driver = await emptyDatabase();
  graph = databaseOf(driver);
});

afterAll(() => driver.close());

beforeEach(async () => {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
});

function load(seedsDir: string, dryRun = false): Promise<LoadSummary> {
  return loadSeeds({ model, graph, seedsDir, dryRun, log: () => undefined });
}

/** Lines that tell of a change, or the status when there are none. */
async function changes(seedsDir: string, dryRun = false): Promise<readonly string[]> {
  const summary = await load(seedsDir, dryRun);
  if (summary.status === 'faulty') return ['faulty'];
  const lines = summaryLines(summary.nodes, summary.relationships).filter((line) => line.startsWith(' '));
  return lines.length === 0 ? [summary.status] : lines.map((line) => line.trim().replaceAll(/\s+/g, ' '));
}

const checksum = () => checksumOf(driver);

async function exported(): Promise<string> {
  return readFileSync(await exportJsonl(graph, model, folderOf({})), 'utf8');
}

it('writes nodes, what belongs to them, relationships and the dataset as the compiler expects them', async () => {
  const summary = await load(soundSeeds(REDIRECTS));
  expect(summary.status).toBe('loaded');
  const { records } = await driver.executeQuery(`
    MATCH (:Redirect {id: 'platform:lgsp'})-[:NOW]->(p:Entity&Platform)-[r:OPERATED_BY]->(d:Entity&Organization&Department)
    MATCH (:Decision)-[:IDENTIFIED_BY]->(i:Identifier) MATCH (m:Meta {id: 'dataset'})
    MATCH (f:Observation {unit: 'sites'})-[s:STATED_IN]->(:Source)
    RETURN p.name AS name, r {.*} AS relation, i {.*} AS identifier, m {.*, loadedAt: null} AS meta, s {.*} AS stated, f.value AS value`);
  expect(records).toHaveLength(1);
  expect(records[0]?.toObject()).toMatchObject({
    name: 'LGSP tỉnh Yên Bái',
    relation: { implied: false, planned: false, evidence: ['source:yen-bai-2024#2'], _from: '0000', _to: '9999' },
    identifier: {
      key: 'document-number|115/QĐ-UBND|decision:yen-bai/115-qd-ubnd-2004',
      owner: 'decision:yen-bai/115-qd-ubnd-2004',
    },
    meta: { datasetVersion: summary.status === 'loaded' ? summary.version : '', sources: 1 },
    stated: { paragraph: 5, raw: 'gần 1900 trạm BTS' },
    value: 1900,
  });
  const meta = records[0]?.get('meta') as { kinds: string[]; counts: number[] };
  expect(meta.counts[meta.kinds.indexOf('Observation')]).toBe(2);
});

it('changes nothing the second time', async () => {
  await load(soundSeeds());
  const before = await checksum();
  expect(await changes(soundSeeds())).toEqual(['unchanged']);
  expect(await changes(soundSeeds(), true)).toEqual(['planned']);
  expect(await checksum()).toBe(before);
});

it('keeps with each entity the key of the one that it leads to, whatever of both changes', async () => {
  const unkept = async () => {
    const text =
      'MATCH (a)-[r:MEASURES|IN|HELD_BY|OF_POST]->(b) RETURN toString(a["_key_" + type(r)]) AS kept, b.id AS id';
    const { records } = await driver.executeQuery(text);
    expect(records).toHaveLength(5);
    return records.filter((record) => record.get('kept') !== String(keyOfId(record.get('id') as string)));
  };
  await load(soundSeeds());
  expect(await unkept()).toEqual([]);
  const otherFigure = sourceWith('value: 1900', 'value: 1901').replace(
    'indicator:bts-sites\n',
    'indicator:bts-sites-4g\n',
  );
  const otherIndicator = INDICATORS.replace('indicator:bts-sites', 'indicator:bts-sites-4g').replace(
    'subscribers, name',
    'subscribers, collective: true, name',
  );
  expect(await changes(soundSeeds({ [FILE]: otherFigure, 'indicators.yaml': otherIndicator }))).not.toEqual([
    'unchanged',
  ]);
  expect(await unkept()).toEqual([]);
  await load(soundSeeds({ [FILE]: sourceWith('value: 1900', 'value: 1902') }));
  await load(soundSeeds({ [FILE]: sourceWith('value: 1900', 'value: 1903') }));
  expect(await unkept()).toEqual([]);
});

it('removes just the record that is gone, adds it again, and leaves the same graph', async () => {
  const without = soundSeeds({
    [FILE]: SOURCE.replace(/ {6}- indicator: indicator:mobile[^]*?(?= {2}- paragraph: 4)/, '').replace(
      '    observations:\n  - paragraph: 4',
      '  - paragraph: 4',
    ),
  });
  await load(soundSeeds());
  const before = await checksum();
  const gone = [
    'Observation 0 added, 0 changed, 1 removed, 1 unchanged',
    'ABOUT 0 added, 0 changed, 1 removed, 2 unchanged',
    'IN_PLACE 0 added, 0 changed, 1 removed, 1 unchanged',
    'MEASURES 0 added, 0 changed, 1 removed, 1 unchanged',
  ];
  expect(await changes(without, true)).toEqual(gone);
  expect(await changes(without)).toEqual(gone);
  expect(await checksum()).not.toBe(before);
  await load(soundSeeds());
  expect(await checksum()).toBe(before);
});

it('changes just what changed: values, evidence, codes, former ids, notes', async () => {
  await load(soundSeeds());
  expect(await changes(soundSeeds({ [FILE]: sourceWith('value: 1900', 'value: 1901') }))).toEqual([
    'Observation 0 added, 1 changed, 0 removed, 1 unchanged',
  ]);
  await load(soundSeeds());
  expect(await changes(soundSeeds(REDIRECTS))).toEqual(['Platform 0 added, 1 changed, 0 removed, 0 unchanged']);
  expect(await changes(soundSeeds())).toEqual(['Platform 0 added, 1 changed, 0 removed, 0 unchanged']);
  const noted = sourceWith(
    'operatedBy: department:so-tttt-yen-bai',
    'operatedBy: {id: department:so-tttt-yen-bai, note: thuê}',
  );
  expect(await changes(soundSeeds({ [FILE]: noted }))).toEqual([
    'OPERATED_BY 0 added, 1 changed, 0 removed, 0 unchanged',
  ]);
  const { records } = await driver.executeQuery('MATCH (:Platform)-[r:OPERATED_BY]->() RETURN r.note AS note');
  expect(records.map((record) => record.get('note') as string)).toEqual(['thuê']);
  await load(soundSeeds());
  const fresh = await checksum();
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await load(soundSeeds());
  expect(await checksum()).toBe(fresh);
});

/** Faulty seeds: what is replaced in the source, by what, and the line of the fault. */
const FAULTY: readonly (readonly [string, string, string, number])[] = [
  ['an unknown id', 'operatedBy: department:so-tttt-yen-bai', 'operatedBy: department:so-tt', 24],
  ['an unknown field', 'platformType: LGSP', 'platformTyp: LGSP', 23],
  ['an unknown kind', 'id: platform:lgsp', 'id: plattform:lgsp', 21],
  ['a bad enum value', 'platformType: LGSP', 'platformType: LGSPP', 23],
  ['a bad date', 'issuedOn: 2004-11', 'issuedOn: 11/2004', 32],
  ['a wrong type', 'value: 1900', 'value: nineteen', 59],
  ['a missing property', '        role: HEAD\n', '', 45],
  ['a malformed id', '{id: person:nguyen-van-a,', '{id: person:Nguyễn,', 44],
  [
    'a role that is not in the list',
    'operatedBy: department:so-tttt-yen-bai',
    'deployedIn: {id: province:yen-bai, role: x}',
    24,
  ],
  ['an end of the wrong kind', 'operatedBy: department:so-tttt-yen-bai', 'operatedBy: province:yen-bai', 24],
  ['a bad paragraph', 'paragraph: 4', 'paragraph: 0', 42],
  [
    'a contradiction',
    '- province:yen-bai\n      - {id: public',
    '- {id: province:yen-bai, era: P34}\n      - {id: public',
    27,
  ],
  ['broken YAML', 'platformType: LGSP', 'platformType: "LGSP', 63],
];

it('writes nothing when the seeds have faults, are damaged, a bomb, or no files at all', async () => {
  await load(soundSeeds());
  const stored = await checksum();
  const problemsOf = async (name: string, seedsDir: string) => {
    const summary = await load(seedsDir);
    expect([name, summary.status, await checksum()]).toEqual([name, 'faulty', stored]);
    return summary.status === 'faulty' ? summary.problems : [];
  };
  const indicators = { 'indicators.yaml': INDICATORS.replace('Trạm BTS', 'Trạm') };
  for (const [name, before, now, line] of FAULTY) {
    const problems = await problemsOf(name, soundSeeds({ [FILE]: sourceWith(before, now), ...indicators }));
    expect([name, ...problems]).toContainEqual(expect.objectContaining({ line }));
  }
  for (const [name, content] of ODD_CONTENTS) await problemsOf(name, soundSeeds({ [ODD_FILE]: content }));
  await problemsOf('no files', oddFolder());
}, 60_000);

it('never touches nodes of others', async () => {
  await driver.executeQuery(
    `CREATE (:Entity:Foreign {id: 'platform:theirs', name: 'theirs'})-[:KNOWS {since: 1}]->(:Foreign {name: 'other'}), (:Identifier {key: 'theirs'})`,
  );
  const foreign = await checksum();
  await load(soundSeeds());
  await load(soundSeeds({ [FILE]: sourceWith('value: 1900', 'value: 1901') }));
  await driver.executeQuery(
    'MATCH (n) WHERE n._hash IS NOT NULL OR n:Meta OR (n:Identifier AND n.owner IS NOT NULL) DETACH DELETE n',
  );
  expect(await checksum()).toBe(foreign);
});

it('refuses to take away what others have tied something to', async () => {
  await load(soundSeeds());
  await driver.executeQuery(
    "MATCH (p:Platform {id: 'platform:lgsp-yen-bai'}) CREATE (:Foreign {name: 'theirs'})-[:KNOWS]->(p)",
  );
  const before = await checksum();
  const without = sourceWith(/ {6}- id: platform[^]*?(?= {2}- paragraph: 3)/.exec(SOURCE)?.[0] ?? '', '');
  await expect(load(soundSeeds({ [FILE]: without }))).rejects.toThrow(
    'platform:lgsp-yen-bai is to go, but has a relationship KNOWS that is not of this graph: remove that first.',
  );
  expect(await checksum()).toBe(before);
});

it('exports the same bytes for the same dataset, nodes first, without hidden properties', async () => {
  await load(soundSeeds(REDIRECTS));
  const first = await exported();
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await load(soundSeeds({ [FILE]: sourceWith('value: 1900', 'value: 1901') }));
  await load(soundSeeds(REDIRECTS));
  expect(await exported()).toBe(first);
  const lines = first
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; id?: string; properties: Record<string, unknown> });
  expect(lines.map(({ type }) => type)).toEqual(lines.map(({ type }) => type).sort());
  expect(lines.flatMap(({ properties }) => Object.keys(properties)).filter((name) => name.startsWith('_'))).toEqual([]);
  expect(lines.find(({ id }) => id === 'platform:lgsp-yen-bai')).toEqual({
    type: 'node',
    id: 'platform:lgsp-yen-bai',
    labels: ['Entity', 'Platform'],
    properties: {
      aliases: [],
      collective: false,
      name: 'LGSP tỉnh Yên Bái',
      platformType: 'LGSP',
      evidence: ['source:yen-bai-2024#2'],
      formerIds: ['platform:lgsp'],
    },
  });
});

it('leaves no unfinished export behind', async () => {
  const folder = folderOf({});
  const broken: Graph = { ...graph, database: 'nowhere' };
  await expect(exportJsonl(broken, model, folder)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses to write over a load that came between', async () => {
  await load(soundSeeds());
  const change = {
    nodes: { added: [], changed: [], removed: [] },
    relationships: { added: [], changed: [], removed: [] },
  };
  const meta = { datasetVersion: 'x', loadedAt: '', kinds: [], counts: [], sources: 0n, inputDigest: '' };
  const before = await checksum();
  await expect(writerOf(graph, model).apply({ ...change, meta, basedOn: 'older' }, () => undefined)).rejects.toThrow(
    'Another load came between',
  );
  expect(await checksum()).toBe(before);
});

it('notes a digest only of the version that it made', async () => {
  const summary = await load(soundSeeds());
  const version = summary.status === 'faulty' ? '' : summary.version;
  const writer = writerOf(graph, model);
  await writer.setDigest('of another load', 'older');
  expect((await writer.stamp())?.digest).not.toBe('of another load');
  await writer.setDigest('of this one', version);
  expect(await writer.stamp()).toEqual({ version, digest: 'of this one' });
});
