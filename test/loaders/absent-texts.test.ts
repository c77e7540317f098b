import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver } from 'neo4j-driver';
import { exportJsonl } from '../../loaders/export.js';
import { loadSeeds } from '../../loaders/load.js';
import { leftOutLines } from '../../loaders/summary-lines.js';
import { seedsOf } from '../../loaders/seeds.js';
import { loadModel } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { faultsOf } from '../support/faults.js';
import { databaseOf, emptyDatabase } from '../support/neo4j.js';
import { folderOf, soundSeeds } from '../support/seeds-folder.js';

const model = loadModel();
const FIRST = 'sources/yen-bai-2024.yaml';

const SECOND = `source: {id: source:b, name: Bài b, file: b.txt, sha256: ${'0'.repeat(64)}, place: province:yen-bai, evidence: [1]}
facts:
  - paragraph: 1
    entities:
      - {id: province:yen-bai, name: Tỉnh Yên Bái, era: P63}
      - technology:5g
    observations:
      - {indicator: indicator:bts-sites, about: province:yen-bai, value: 2000, raw: 2.000 trạm, unit: sites}
`;

const FINDING = `- id: finding:a-b/sites
  kind: NOT_COMPARABLE
  evidence: [source:yen-bai-2024#5, source:b#1]
  explanation: Hai bài đếm khác nhau.
  concerns: [observation:bts-sites/viettel+vnpt/yen-bai-2024-5, observation:bts-sites/yen-bai/b-1]
`;

/** Two texts, what only the second speaks of, and a finding about both. */
const TWO = {
  'sources/b.yaml': SECOND,
  'entities/technologies.yaml': '- {id: technology:5g, name: 5G}\n',
  'findings/networks.yaml': FINDING,
};

describe('what waits for a text that is not there', () => {
  it('is left out and told, and stands where the text is', () => {
    const whole = seedsOf(model, soundSeeds(TWO));
    expect(whole).toMatchObject({ problems: [], leftOut: [] });
    expect(whole.dataset.nodes.get('finding:a-b/sites')?.evidence).toEqual([
      { source: 'source:b', paragraph: 1 },
      { source: 'source:yen-bai-2024', paragraph: 5 },
    ]);
    const folder = soundSeeds(TWO);
    rmSync(join(folder, 'sources/b.yaml'));
    expect(seedsOf(model, folder)).toMatchObject({ problems: [], leftOut: ['finding:a-b/sites', 'technology:5g'] });
    expect(leftOutLines([])).toEqual([]);
    expect(leftOutLines(['technology:5g'])).toEqual([
      'left out, since no text that is there states them: technology:5g',
    ]);
  });

  it('must be written soundly all the same', () => {
    const faults = (before: string, now: string) =>
      faultsOf(soundSeeds({ ...TWO, 'findings/networks.yaml': FINDING.replace(before, now) }));
    expect(faults('source:b#1', 'source:b')).toEqual([
      'findings/networks.yaml:3:37 evidence is a source and a paragraph, source:nghe-an-2024#16, not "source:b"',
    ]);
    expect(faults('  evidence: [source:yen-bai-2024#5, source:b#1]\n', '')).toEqual([
      'findings/networks.yaml:1:3 a finding about several texts needs "evidence"',
    ]);
    expect(faults('finding:a-b/sites', 'platform:a')).toContain(
      'findings/networks.yaml:1:3 "platform:a" is no finding: its id must begin with "finding:"',
    );
  });
});

describe("the project's own seeds", () => {
  const seeds = join(projectRoot(), 'seeds');
  const texts = readdirSync(join(seeds, 'sources')).filter((name) => name !== 'reference.yaml');

  it('leave nothing out', () => {
    expect(texts).toHaveLength(5);
    expect(seedsOf(model, seeds)).toMatchObject({ problems: [], leftOut: [] });
  });

  it.each(texts)('are sound without %s', (text) => {
    const folder = folderOf({});
    cpSync(seeds, folder, { recursive: true });
    rmSync(join(folder, 'sources', text));
    expect(seedsOf(model, folder).problems).toEqual([]);
  });
});

describe('a text that is taken away and comes back', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await emptyDatabase();
  });
  afterAll(() => driver.close());

  it('leaves the same export', async () => {
    const graph = databaseOf(driver);
    const exported = async (seedsDir: string) => {
      await loadSeeds({ model, graph, seedsDir, dryRun: false, log: () => undefined });
      return readFileSync(await exportJsonl(graph, model, folderOf({})), 'utf8');
    };
    const before = await exported(soundSeeds(TWO));
    const less = soundSeeds(TWO);
    rmSync(join(less, 'sources/b.yaml'));
    const without = await exported(less);
    expect(without).not.toContain('source:b');
    expect(without).toContain(FIRST.slice('sources/'.length, -'.yaml'.length));
    expect(await exported(soundSeeds(TWO))).toBe(before);
  });
});
