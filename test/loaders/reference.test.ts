import { join } from 'node:path';
import { seedsOf } from '../../loaders/seeds.js';
import { loadModel } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';

const { dataset, problems } = seedsOf(loadModel(), join(projectRoot(), 'seeds'));
const idsOf = (kind: string) =>
  [...dataset.nodes.values()].filter((node) => node.kind.name === kind).map(({ id }) => id);
const linksOf = (id: string, type: string) =>
  [...dataset.relationships.values()].filter((one) => one.from === id && one.type === type);

it('has no fault', () => {
  expect(problems).toEqual([]);
});

it('has evidence for every fact: all but sources, definitions of indicators and findings about what is absent', () => {
  const exempt = ['Source', 'Indicator', 'Finding'];
  const bare = [...dataset.nodes.values()].filter(({ evidence }) => evidence.length === 0);
  expect(bare.filter(({ kind }) => !exempt.includes(kind.name))).toEqual([]);
  const bareLinks = [...dataset.relationships.values()].filter(({ evidence }) => evidence.length === 0);
  expect(bareLinks.filter(({ from }) => !from.startsWith('indicator:'))).toEqual([]);
});

it('has the provinces of both eras', () => {
  const provinces = idsOf('Province');
  expect(provinces.filter((id) => !id.endsWith('-2025'))).toHaveLength(63);
  expect(provinces.filter((id) => id.endsWith('-2025'))).toHaveLength(34);
  expect(dataset.nodes.get('province:yen-bai')).toMatchObject({
    properties: {
      name: 'Tỉnh Yên Bái',
      era: 'P63',
      existsTo: '2025-07-01',
      unitType: 'PROVINCE',
      region: 'Tây Bắc Bộ',
    },
    identifiers: [
      { scheme: 'gso', value: '15', to: '2025-07-01' },
      { scheme: 'iso-3166-2', value: 'VN-06', to: '2025-07-01' },
      { scheme: 'wikidata', value: 'Q36349' },
    ],
  });
  expect(dataset.nodes.get('province:yen-bai')?.evidence).toContainEqual({
    source: 'source:ref-provinces',
    row: 'VN63-15',
  });
});

it('has the change of each province on 2025-07-01 under its resolution', () => {
  const ofProvinces = idsOf('PlaceChange').filter((id) => /^place-change:[a-z]/.test(id));
  expect(ofProvinces).toHaveLength(63);
  expect(dataset.nodes.get('place-change:yen-bai/lao-cai-2025')?.properties).toMatchObject({
    name: 'Tỉnh Yên Bái → Tỉnh Lào Cai (2025-07-01)',
    part: 'WHOLE',
    effectiveOn: '2025-07-01',
  });
  expect(linksOf('place-change:yen-bai/lao-cai-2025', 'UNDER')).toMatchObject([
    { to: 'resolution:quoc-hoi/202-2025-qh15-2025' },
  ]);
});

it('has districts and communes, those that vanished before 2025 too', () => {
  expect(idsOf('District')).toHaveLength(707);
  expect(idsOf('Commune')).toHaveLength(13_933);
  expect(dataset.nodes.get('district:63-221')?.properties['existsTo']).toBe('2025-01-11');
  expect(dataset.nodes.get('commune:34-00004')?.properties).toMatchObject({
    name: 'Phường Ba Đình',
    existsFrom: '2025-07-01',
    era: 'P34',
  });
  expect(linksOf('commune:34-00004', 'PART_OF')).toMatchObject([
    { to: 'province:ha-noi-2025', evidence: ['source:ref-communes@34-00004'] },
  ]);
});

it('has national documents with what they do to each other', () => {
  const to = (id: string, type: string) => linksOf(id, type).map((link) => link.to);
  expect(to('decision:ttg/06-qd-ttg-2022', 'LAUNCHES')).toEqual(['programme:de-an-06']);
  expect(to('directive:ttg/05-ct-ttg-2023', 'IMPLEMENTS')).toEqual(['decision:ttg/06-qd-ttg-2022']);
  expect(to('decree:chinh-phu/26-2007-nd-cp-2007', 'GUIDES')).toEqual(['law:quoc-hoi/51-2005-qh11-2005']);
  expect(to('law:quoc-hoi/20-2023-qh15-2023', 'REPLACES')).toEqual(['law:quoc-hoi/51-2005-qh11-2005']);
  expect(to('resolution:chinh-phu/71-nq-cp-2025', 'IMPLEMENTS')).toEqual(['resolution:bo-chinh-tri/57-nq-tw-2024']);
  expect(to('resolution:chinh-phu/71-nq-cp-2025', 'AMENDS')).toEqual(['resolution:chinh-phu/03-nq-cp-2025']);
});

it('has telecom operators and their owners', () => {
  expect(linksOf('telecom-operator:vietnamobile', 'OWNED_BY').map((link) => [link.to, link.properties.from])).toEqual([
    ['company:hanoi-telecom', '2016-04'],
    ['company:hutchison-asia-telecom', '2016-04'],
  ]);
  expect(linksOf('telecom-operator:vinaphone', 'PART_OF')).toMatchObject([{ to: 'telecom-operator:vnpt' }]);
});

it('has places in national indices, and tells those that were worked out or read from the order of a list', () => {
  const ranked = idsOf('Observation').filter((id) => id.includes('/ref-rankings-'));
  expect(ranked).toHaveLength(188);
  const restricted = ranked.map((id) => dataset.nodes.get(id)?.properties ?? {});
  expect(restricted.filter(({ computed }) => computed === true).map(({ rank }) => rank)).toEqual([26, 15, 8]);
  expect(restricted.filter(({ scope }) => scope === 'hạng đọc theo thứ tự liệt kê')).toHaveLength(25);
  expect(dataset.nodes.get('observation:dti/yen-bai/2022/ref-rankings-dti-2022-15')).toMatchObject({
    properties: { rank: 15, outOf: 63, raw: '15', period: '2022', periodKind: 'DURING', periodBasis: 'PRINTED' },
    evidence: [{ source: 'source:ref-rankings', row: 'DTI-2022-15', raw: '15' }],
  });
});

it('has national platforms that a page names', () => {
  expect(dataset.nodes.get('platform:vdsp')?.evidence).toContainEqual({
    source: 'source:ref-platforms',
    row: 'truc-lien-thong-van-ban',
  });
});
