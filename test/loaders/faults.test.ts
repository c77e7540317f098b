import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { seedsOf } from '../../loaders/seeds.js';
import { loadModel } from '../../src/model-files.js';
import { faultsOf } from '../support/faults.js';
import { folderOf, INDICATORS, SOURCE, soundSeeds, sourceWith, TEXT } from '../support/seeds-folder.js';

const model = loadModel();
const FILE = 'sources/yen-bai-2024.yaml';

/** Faults of the sound source with one piece replaced. */
function faultsWith(before: string, now: string): readonly string[] {
  return faultsOf(soundSeeds({ [FILE]: sourceWith(before, now) }));
}

it('finds no fault in sound seeds', () => {
  expect(faultsOf(soundSeeds(), folderOf({ 'text.txt': TEXT }))).toEqual([]);
});

describe('a record', () => {
  it.each([
    [
      'an unknown field, with the near one',
      'platformType: LGSP',
      'platfromType: LGSP',
      '23:9 Platform has no field "platfromType", did you mean "platformType"?',
    ],
    [
      'an unknown enum value, with the near one',
      'platformType: LGSP',
      'platformType: LSGP',
      '23:23 "platformType" "LSGP" is no PlatformType, did you mean "LGSP"?',
    ],
    [
      'an unknown kind, with the near one',
      'id: platform:lgsp-yen-bai',
      'id: platfrom:lgsp-yen-bai',
      '21:13 unknown kind "platfrom" in "platfrom:lgsp-yen-bai", did you mean "platform"?',
    ],
    [
      'a malformed id',
      'id: platform:lgsp-yen-bai',
      'id: platform:LGSP Yên Bái',
      '21:13 malformed id "platform:LGSP Yên Bái": after the kind only',
    ],
    [
      'a bad date',
      'issuedOn: 2004-11',
      'issuedOn: 2004-13',
      '32:19 "issuedOn" must be a date as 2008, 2008-04 or 2008-03-28, not "2004-13"',
    ],
    [
      'an end before its begin',
      'platformType: LGSP',
      'platformType: LGSP\n        existsFrom: 2012\n        existsTo: 2011-05',
      '25:19 platform:lgsp-yen-bai has "existsTo" 2011-05 before "existsFrom" 2012',
    ],
    ['a day that the month lacks', 'issuedOn: 2004-11', 'issuedOn: 2004-02-30', '32:19 "issuedOn" must be a date'],
    [
      'a wrong type',
      'value: 1526740',
      'value: 1.526.740',
      '38:16 "value" must be a number, plain as in 3128167 or 711.6e12, not "1.526.740"',
    ],
    ['a missing property', '        role: HEAD\n', '', '45:9 post:so-tttt-yen-bai/giam-doc needs "role"'],
    [
      'a missing relation',
      '        organization: department:so-tttt-yen-bai\n',
      '',
      '45:9 post:so-tttt-yen-bai/giam-doc needs "organization"',
    ],
    ['a missing name', '        name: LGSP tỉnh Yên Bái\n', '', '21:9 platform:lgsp-yen-bai has no name'],
    ['an empty value', 'platformType: LGSP', 'platformType:', '23:22 "platformType" has no value'],
    [
      'a relation in the place of a value',
      'platformType: LGSP',
      'platformType: [LGSP]',
      '23:23 "platformType" must be a value, not a list',
    ],
    ['a bad paragraph', 'paragraph: 4', 'paragraph: 4.5', '42:16 a paragraph must be a whole number from 1, not "4.5"'],
    [
      'an unknown list',
      '    tenures:',
      '    tenure:',
      '50:5 a block of facts has no field "tenure", did you mean "tenures"?',
    ],
  ])('with %s', (_, before, now, fault) => {
    expect(faultsWith(before, now)).toContainEqual(expect.stringContaining(`${FILE}:${fault}`));
  });
});

describe('a relationship', () => {
  it.each([
    [
      'to an unknown id, with the near one',
      'operatedBy: department:so-tttt-yen-bai',
      'operatedBy: department:so-ttt-yen-bai',
      '24:21 unknown department "department:so-ttt-yen-bai", did you mean "department:so-tttt-yen-bai"?',
    ],
    [
      'to an id without its kind, with the near one',
      'place: province:yen-bai\n        value',
      'place: yen-bay\n        value',
      '37:16 unknown place "yen-bay", did you mean "province:yen-bai"?',
    ],
    [
      'to a kind that may not stand there',
      'operatedBy: department:so-tttt-yen-bai',
      'operatedBy: province:yen-bai',
      '24:21 "operatedBy" takes Organization, not a Province: "province:yen-bai"',
    ],
    [
      'with a role that is not in the list',
      'operatedBy: department:so-tttt-yen-bai',
      'deployedIn: {id: province:yen-bai, role: in_us}',
      '24:50 "in_us" is no role of "deployedIn", did you mean "in_use"?',
    ],
    [
      'with a role where there is none',
      'operatedBy: department:so-tttt-yen-bai',
      'operatedBy: {id: department:so-tttt-yen-bai, role: owner}',
      '24:60 "owner" is no role of "operatedBy": OPERATED_BY has no roles',
    ],
    [
      'to itself',
      'operatedBy: department:so-tttt-yen-bai',
      'partOf: platform:lgsp-yen-bai',
      '24:17 platform:lgsp-yen-bai cannot have itself as "partOf"',
    ],
    [
      'two where one may be',
      'place: province:yen-bai\n        value',
      'place: [province:yen-bai, province:yen-bai]\n        value',
      '37:16 "place" takes one Place, not 2',
    ],
  ])('%s', (_, before, now, fault) => {
    expect(faultsWith(before, now)).toContainEqual(expect.stringContaining(`${FILE}:${fault}`));
  });

  it('told with one note in one block and another in another', () => {
    const again =
      'entities:\n      - {id: platform:lgsp-yen-bai, operatedBy: {id: department:so-tttt-yen-bai, note: b}}\n      - province:yen-bai';
    const first = sourceWith(
      'operatedBy: department:so-tttt-yen-bai',
      'operatedBy: {id: department:so-tttt-yen-bai, note: a}',
    ).replace('entities:\n      - province:yen-bai', again);
    expect(faultsOf(soundSeeds({ [FILE]: first }))).toEqual([
      expect.stringMatching(/:27:54 this OPERATED_BY has note "b" here and "a" in .*:24:26$/),
    ]);
  });

  it('told in a file that is no evidence takes over what a source says of it', () => {
    const entities = '- {id: platform:lgsp-yen-bai, operatedBy: department:so-tttt-yen-bai}\n';
    const source = sourceWith(
      'operatedBy: department:so-tttt-yen-bai',
      'operatedBy: {id: department:so-tttt-yen-bai, implied: true}',
    );
    expect(faultsOf(soundSeeds({ 'entities/platforms.yaml': entities, [FILE]: source }))).toEqual([]);
  });

  it('that no source states', () => {
    const entities = '- {id: platform:lgsp-yen-bai, usedBy: department:so-tttt-yen-bai}\n';
    expect(faultsOf(soundSeeds({ 'entities/platforms.yaml': entities }))).toEqual([
      'entities/platforms.yaml:1:39 no source states that department:so-tttt-yen-bai USES platform:lgsp-yen-bai: write it in the block of a paragraph',
    ]);
  });

  it('to an entity that no source states', () => {
    const entities = '- {id: platform:ioc, name: IOC, platformType: IOC}\n';
    const source = sourceWith('platformType: LGSP', 'platformType: LGSP\n        connectsTo: platform:ioc');
    expect(faultsOf(soundSeeds({ 'entities/platforms.yaml': entities, [FILE]: source }))).toEqual([
      'entities/platforms.yaml:1:3 no source states platform:ioc: mention it in a paragraph, or leave it out',
    ]);
  });
});

describe('two records', () => {
  it('that contradict each other', () => {
    const [fault] = faultsWith(
      'entities:\n      - province:yen-bai',
      'entities:\n      - {id: province:yen-bai, name: Yên Bái}',
    );
    expect(fault).toContain(`${FILE}:27:38 "name" of province:yen-bai is "Yên Bái" here and "Tỉnh Yên Bái" in`);
    expect(fault).toContain(':14:15');
  });

  it('that get one id by rule', () => {
    const doubled = SOURCE.replace(
      '  - paragraph: 4',
      SOURCE.slice(SOURCE.indexOf('      - indicator: indicator:mobile'), SOURCE.indexOf('  - paragraph: 4')) +
        '  - paragraph: 4',
    );
    const faults = faultsOf(soundSeeds({ [FILE]: doubled }));
    expect(faults).toEqual([expect.stringContaining(`${FILE}:42:9 gets the same id as`)]);
    expect(
      faultsOf(
        soundSeeds({
          [FILE]: doubled.replace(/(- indicator: indicator:mobile-subscribers)$/m, '$1\n        key: twice'),
        }),
      ),
    ).toEqual([]);
  });
});

describe('a file', () => {
  it('of a text without its SHA-256', () => {
    expect(faultsWith(SOURCE.slice(SOURCE.indexOf('  sha256'), SOURCE.indexOf('  publishedOn')), '')).toEqual([
      `${FILE}:2:3 a source needs "sha256"`,
    ]);
  });

  it('with a key twice, an alias, or no YAML at all', () => {
    expect(faultsWith('platformType: LGSP', 'platformType: LGSP\n        platformType: SOC')[0]).toContain(
      `${FILE}:24:9 Map keys must be unique`,
    );
    expect(faultsWith('- province:yen-bai', '- *x')).toContainEqual(
      `${FILE}:27:9 aliases (*name) are not allowed: write the value out`,
    );
    expect(faultsOf(soundSeeds({ 'indicators.yaml': 'a: [1' }))[0]).toContain('indicators.yaml:1:6');
  });

  it('that is no UTF-8, a folder, a link to itself, or of a name that nothing reads', () => {
    const folder = soundSeeds({
      'entities/latin.yaml': Uint8Array.from([0x2d, 0x20, 0xe9]),
      'indicator.yaml': '',
      'entities/x.yml': '',
    });
    mkdirSync(join(folder, 'entities/folder.yaml'));
    symlinkSync('loop.yaml', join(folder, 'entities/loop.yaml'));
    expect(faultsOf(folder)).toEqual([
      'entities/folder.yaml:1:1 is a folder, not a file',
      'entities/latin.yaml:1:1 is not UTF-8 text',
      'entities/loop.yaml:1:1 its symbolic links go round in a circle',
      'entities/x.yml:1:1 is not read: files of seeds end in .yaml',
      expect.stringContaining('indicator.yaml:1:1 is not read'),
    ]);
  });

  it('that cannot be read hides what it may hold, not faults of other records', () => {
    const broken = { 'indicators.yaml': 'a: [1', [FILE]: sourceWith('platformType: LGSP', 'platformType: LSGP') };
    expect(faultsOf(soundSeeds(broken))).toEqual([
      expect.stringContaining('indicators.yaml:1:'),
      expect.stringContaining(`${FILE}:23:23`),
    ]);
  });

  it('with a byte order mark, CRLF and decomposed letters is read like any other', () => {
    const odd = `\uFEFF${SOURCE.normalize('NFD').replaceAll('\n', '\r\n')}`;
    expect(faultsOf(soundSeeds({ [FILE]: odd }))).toEqual([]);
    expect(seedsOf(model, soundSeeds({ [FILE]: odd })).dataset).toEqual(seedsOf(model, soundSeeds()).dataset);
  });
});

it('tells all faults at once, by file and line', () => {
  const faults = faultsOf(
    soundSeeds({
      [FILE]: sourceWith('platformType: LGSP', 'platformType: LSGP').replace('issuedOn: 2004-11', 'issuedOn: 20-11'),
      'indicators.yaml': INDICATORS.replace('additivity: SUM', 'additivity: SUMM'),
    }),
  );
  expect(faults.map((fault) => fault.slice(0, fault.lastIndexOf(':', fault.indexOf(' '))))).toEqual([
    'indicators.yaml:1',
    `${FILE}:23`,
    `${FILE}:32`,
  ]);
});
