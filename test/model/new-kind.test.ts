import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Driver } from 'neo4j-driver';
import { pino } from 'pino';
import { loadSeeds } from '../../loaders/load.js';
import { resultText } from '../../src/api/answer/written-data.js';
import { appOf } from '../../src/api/app.js';
import { readerOf } from '../../src/graph/reader.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { emptyDatabase } from '../support/neo4j.js';
import { soundSeeds } from '../support/seeds-folder.js';

const TRAINING = `
"A course for officials or citizens."
type Training implements Entity @node(printed: true) {
  "How many took part; null: not told."
  participants: Int
  "The body that held it; null: not told."
  heldBy: Organization @rel(type: "TRAINED_BY")
  "Where it was held."
  places: [Place!]! @rel(type: "TRAINED_IN")
}

extend enum RelationType {
  "A course was held by a body."
  TRAINED_BY @relation(from: ["Training"], to: ["Organization"])
  "A course was held in a place."
  TRAINED_IN @relation(from: ["Training"], to: ["Place"])
}
`;

const SEEDS = `source:
  id: source:training-2024
  name: Lớp học mở
  file: training.txt
  sha256: ${'0'.repeat(64)}
  evidence: [1]
facts:
  - paragraph: 2
    entities:
      - {id: training:open-class, name: Lớp học mở, participants: 40, heldBy: department:so-tttt-yen-bai, places: province:yen-bai}
`;

let driver: Driver;
beforeAll(async () => {
  driver = await emptyDatabase();
});
afterAll(() => driver.close());

it('a new kind is one SDL file and its seeds', async () => {
  const schema = mkdtempSync(join(tmpdir(), 'province-graph-schema-'));
  cpSync(join(projectRoot(), 'schema'), schema, { recursive: true });
  writeFileSync(join(schema, 'kinds', 'training.graphql'), TRAINING);
  const seeds = soundSeeds({ 'sources/training-2024.yaml': SEEDS });
  const registry = loadRegistry(schema);
  const graph = { driver, database: 'neo4j', close: () => driver.close() };
  const summary = await loadSeeds({
    model: registry.model,
    graph,
    seedsDir: seeds,
    dryRun: false,
    log: () => undefined,
  });
  expect(summary).toMatchObject({ status: 'loaded' });
  const read = readerOf(driver, 'neo4j', 20_000);
  const app = await appOf({
    registry,
    read,
    log: pino({ level: 'silent' }),
    publicUrl: () => 'http://test',
    evidenceDir: undefined,
  });
  const query =
    '{ trainings(where: { participants: { gte: 40 } }) { totalCount nodes { __typename name participants heldBy { id } places { totalCount } } } }';
  const { body } = await app.apollo.executeOperation({ query }, { contextValue: app.context() });
  expect(body.kind === 'single' && JSON.parse(resultText(body.singleResult))).toMatchObject({
    data: {
      trainings: {
        totalCount: 1,
        nodes: [
          {
            __typename: 'Training',
            name: 'Lớp học mở',
            participants: 40,
            heldBy: { id: 'department:so-tttt-yen-bai' },
            places: { totalCount: 1 },
          },
        ],
      },
    },
  });
});
