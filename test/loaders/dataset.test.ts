import fc from 'fast-check';
import { type GraphRelationship } from '../../loaders/dataset.js';
import { filled } from '../../loaders/resolve/template.js';
import { seedsOf } from '../../loaders/seeds.js';
import { storedGraph } from '../../loaders/stored-graph.js';
import { loadModel } from '../../src/model-files.js';
import { SOURCE, soundSeeds, sourceWith } from '../support/seeds-folder.js';

const model = loadModel();
const FILE = 'sources/yen-bai-2024.yaml';

function datasetOf(source = SOURCE, files: Readonly<Record<string, string>> = {}) {
  const { dataset, problems } = seedsOf(model, soundSeeds({ [FILE]: source, ...files }));
  expect(problems).toEqual([]);
  return dataset;
}

function relationshipsOf(source: string, type: string): readonly GraphRelationship[] {
  return [...datasetOf(source).relationships.values()].filter((one) => one.type === type);
}

describe('a template', () => {
  it('takes values and leaves out what lacks one', () => {
    const valueOf = (field: string) => ({ a: 'A', b: 'B' })[field];
    expect(filled('{a}/{b}[/{c}][ ({a})]', valueOf)).toEqual({ text: 'A/B (A)' });
    expect(filled('{a}/{c}[/{d}]/{e}', valueOf)).toEqual({ missing: ['c', 'e'] });
  });
});

describe('ids and names by rule', () => {
  const { nodes } = datasetOf();

  it('are made for tenures', () => {
    const tenure = nodes.get('tenure:nguyen-van-a/so-tttt-yen-bai-giam-doc');
    expect(tenure?.properties).toMatchObject({
      name: 'Nguyễn Văn A – Giám đốc Sở Thông tin và Truyền thông tỉnh Yên Bái',
      nameEn: 'Nguyễn Văn A – Director',
      endKnown: 'UNKNOWN',
      acting: false,
    });
  });

  it('are made for figures, with their subjects sorted in the id', () => {
    expect([...nodes.keys()].filter((id) => id.startsWith('observation:'))).toEqual([
      'observation:mobile-subscribers/yen-bai/2024-11-04/yen-bai-2024-3',
      'observation:bts-sites/viettel+vnpt/yen-bai-2024-5',
    ]);
    expect(nodes.get('observation:bts-sites/viettel+vnpt/yen-bai-2024-5')?.properties).toMatchObject({
      name: 'Trạm BTS, VNPT, Viettel: gần 1900 trạm BTS',
      nameEn: 'BTS sites, VNPT, Viettel: gần 1900 trạm BTS',
      bound: 'NEARLY',
    });
  });

  it('are made for findings, their kind in words', () => {
    const curated = '- {id: finding:yen-bai/x, kind: NOT_COMPARABLE, explanation: Khác, concerns: province:yen-bai}';
    const found = datasetOf(
      sourceWith(
        '- province:yen-bai\n      - {id: public',
        `- province:yen-bai\n      ${curated}\n      - {id: public`,
      ),
    );
    expect(found.nodes.get('finding:yen-bai/x')?.properties).toMatchObject({
      name: 'Không so sánh được: Tỉnh Yên Bái',
      nameEn: 'Not comparable: Tỉnh Yên Bái',
    });
  });

  it('fill in defaults', () => {
    const figure = nodes.get('observation:mobile-subscribers/yen-bai/2024-11-04/yen-bai-2024-3')?.properties;
    expect(figure).toMatchObject({
      bound: 'EXACT',
      periodKind: 'UNKNOWN',
      periodBasis: 'UNKNOWN',
      computed: false,
      aliases: [],
      collective: false,
    });
    expect(Object.keys(figure ?? {})).not.toContain('scope');
  });
});

describe('an entity', () => {
  it('is stated wherever it is mentioned, once for each paragraph', () => {
    const { nodes } = datasetOf(
      sourceWith(
        '- province:yen-bai\n      - {id: public',
        '- province:yen-bai\n      - province:yen-bai\n      - {id: public',
      ),
    );
    expect(nodes.get('province:yen-bai')?.evidence).toEqual([
      { source: 'source:yen-bai-2024', paragraph: 2 },
      { source: 'source:yen-bai-2024', paragraph: 3 },
    ]);
  });

  it('has lists united and codes once each; the number of a document is one', () => {
    const { nodes } = datasetOf(
      sourceWith(
        '- province:yen-bai\n      - {id: public',
        '- {id: province:yen-bai, aliases: [YB, Yên Bái], identifiers: [{scheme: gso, value: "15", to: 2025-07-01}]}\n      - {id: public',
      ),
    );
    expect(nodes.get('province:yen-bai')?.properties['aliases']).toEqual(['Yên Bái', 'YB']);
    expect(nodes.get('province:yen-bai')?.identifiers).toEqual([{ scheme: 'gso', value: '15', to: '2025-07-01' }]);
    expect(nodes.get('decision:yen-bai/115-qd-ubnd-2004')?.identifiers).toEqual([
      { scheme: 'document-number', value: '115/QĐ-UBND' },
    ]);
  });

  it('keeps the raw form of each paragraph that states a figure', () => {
    const { nodes } = datasetOf(
      sourceWith('raw: gần 1900 trạm BTS', 'raw: gần 1900 trạm BTS\n        also: [{paragraph: 3, raw: 1.526.740}]'),
    );
    expect(nodes.get('observation:bts-sites/viettel+vnpt/yen-bai-2024-5')?.evidence).toEqual([
      { source: 'source:yen-bai-2024', paragraph: 3, raw: '1.526.740' },
      { source: 'source:yen-bai-2024', paragraph: 5, raw: 'gần 1900 trạm BTS' },
    ]);
  });

  it('answers to its former ids', () => {
    const { nodes } = datasetOf(SOURCE, {
      'redirects.yaml': 'platform:b: platform:lgsp-yen-bai\nplatform:a: platform:lgsp-yen-bai\n',
    });
    expect(nodes.get('platform:lgsp-yen-bai')?.formerIds).toEqual(['platform:a', 'platform:b']);
  });
});

describe('a relationship', () => {
  it('is the same one from either side, with the evidence of both', () => {
    const other = SOURCE.replace(
      '- paragraph: 4\n    entities:',
      '- paragraph: 4\n    entities:\n      - {id: public-body:ubnd-yen-bai, issued: decision:yen-bai/115-qd-ubnd-2004}',
    );
    const [one, ...more] = relationshipsOf(other, 'ISSUED_BY');
    expect(more).toEqual([]);
    expect(one).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      type: 'ISSUED_BY',
      from: 'decision:yen-bai/115-qd-ubnd-2004',
      to: 'public-body:ubnd-yen-bai',
      properties: { implied: false, planned: false },
      evidence: ['source:yen-bai-2024#3', 'source:yen-bai-2024#4'],
    });
  });

  it.each(['implied: true', 'planned: true'])(
    'that one place states stands on that place alone, not where it is %s',
    (mark) => {
      const other = SOURCE.replace(
        'entities:\n      - province:yen-bai',
        `entities:\n      - {id: platform:lgsp-yen-bai, operatedBy: {id: department:so-tttt-yen-bai, ${mark}}}\n      - province:yen-bai`,
      );
      expect(relationshipsOf(other, 'OPERATED_BY')).toMatchObject([
        { properties: { implied: false, planned: false }, evidence: ['source:yen-bai-2024#2'] },
      ]);
    },
  );

  it('without direction is one, whoever was named first', () => {
    const both = SOURCE.replace('name: Viettel}', 'name: Viettel, partners: telecom-operator:vnpt}').replace(
      'name: VNPT}',
      'name: VNPT, partners: telecom-operator:viettel}',
    );
    expect(relationshipsOf(both, 'PARTNERS_WITH')).toMatchObject([
      { from: 'telecom-operator:viettel', to: 'telecom-operator:vnpt' },
    ]);
  });

  it('at another time or in another role is another', () => {
    const field =
      'operatesIn: [province:yen-bai, {id: province:yen-bai, role: office}, {id: province:yen-bai, from: 2020, to: 2021-05}]';
    expect(
      relationshipsOf(sourceWith('name: Viettel}', `name: Viettel, ${field}}`), 'OPERATES_IN').map(
        (one) => one.properties,
      ),
    ).toEqual([
      { implied: false, planned: false },
      { role: 'office', implied: false, planned: false },
      { from: '2020', to: '2021-05', implied: false, planned: false },
    ]);
  });

  it('takes its role from the field where that has one', () => {
    expect(
      relationshipsOf(
        sourceWith('place: province:yen-bai\n  evidence', 'author: person:nguyen-van-a\n  evidence'),
        'AUTHORED_BY',
      ),
    ).toMatchObject([
      {
        from: 'source:yen-bai-2024',
        to: 'person:nguyen-van-a',
        properties: { role: 'author' },
        evidence: ['source:yen-bai-2024#1'],
      },
    ]);
  });
});

describe('what is stored', () => {
  const stored = (source = SOURCE) => storedGraph(datasetOf(source));
  const propertiesOf = (id: string, source = SOURCE) => stored(source).nodes.find((node) => node.id === id)?.properties;

  it('says when an entity held, half-open', () => {
    const held = (id: string, source = SOURCE) => {
      const found = propertiesOf(id, source);
      return [found?.['_from'], found?.['_to']];
    };
    const platform = (dates: string) => sourceWith('platformType: LGSP', `platformType: LGSP\n        ${dates}`);
    expect(held('platform:lgsp-yen-bai')).toEqual(['0000', '9999']);
    expect(held('platform:lgsp-yen-bai', platform('existsTo: 2012'))).toEqual(['0000', '2013']);
    expect(held('platform:lgsp-yen-bai', platform('existsTo: 2012-12'))).toEqual(['0000', '2013-01']);
    expect(held('platform:lgsp-yen-bai', platform('existsFrom: 2012-04\n        existsTo: 2012-05-06'))).toEqual([
      '2012-04',
      '2012-05-06',
    ]);
    expect(held('decision:yen-bai/115-qd-ubnd-2004')).toEqual(['2004-11', '9999']);
    expect(held('tenure:nguyen-van-a/so-tttt-yen-bai-giam-doc')).toEqual(['2023-11-04', '2025-11-04']);
  });

  it('has labels, sort keys, twins of dates and whole numbers as such', () => {
    const node = stored().nodes.find(({ id }) => id === 'decision:yen-bai/115-qd-ubnd-2004');
    expect(node?.labels).toEqual(['Entity', 'LegalDocument', 'Decision']);
    expect(node?.properties).toMatchObject({
      _day_issuedOn: '2004-11-01',
      _day_effectiveOn: '',
      _hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
    const views = propertiesOf('source:yen-bai-2024', sourceWith('publishedOn', 'views: 12\n  publishedOn'))?.['views'];
    expect(views).toBe(12n);
  });

  it('has the same version whatever the order of the blocks', () => {
    const head = SOURCE.slice(0, SOURCE.indexOf('  - paragraph: 2'));
    const blocks = SOURCE.slice(head.length).split(/(?=^ {2}- paragraph)/m);
    const { version } = stored();
    fc.assert(
      fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), (shuffled) => {
        expect(stored(head + shuffled.join('')).version).toBe(version);
      }),
      { numRuns: 10 },
    );
    expect(stored(sourceWith('value: 1900', 'value: 1901')).version).not.toBe(version);
  });
});
