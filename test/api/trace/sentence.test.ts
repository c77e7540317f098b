import { named, withDatesWritten, written } from '../../../src/api/trace/sentence/dates.js';
import { JOINED } from '../../../src/api/trace/sentence/joined-phrases.js';
import { ENGLISH } from '../../../src/api/trace/sentence/phrases-en.js';
import { VIETNAMESE } from '../../../src/api/trace/sentence/phrases-vi.js';
import { REFERENCES } from '../../../src/api/trace/sentence/references.js';
import { sentenceOf } from '../../../src/api/trace/sentence/sentence.js';
import { type EntityWords, type RelationWords, type Words } from '../../../src/api/trace/sentence/words.js';
import { loadRegistry } from '../../../src/model-files.js';

const { model } = loadRegistry();

const entity = (kind: string, vi: string, en: string, more: Partial<EntityWords> = {}): EntityWords => ({
  labels: ['Entity', ...(model.kinds.get(kind)?.interfaces ?? []), kind],
  name: { VI: vi, EN: en },
  hasEnglish: vi !== en,
  collective: false,
  on: null,
  during: { from: null, to: null, attestedFrom: null, attestedTo: null },
  part: null,
  ...more,
});

const relation = (type: string, source: string, more: Partial<RelationWords> = {}): RelationWords => ({
  type,
  source,
  role: null,
  from: null,
  to: null,
  implied: false,
  planned: false,
  evidence: ['source:a#3'],
  ...more,
});

const words = (entities: Record<string, EntityWords>, relations: Record<string, RelationWords>): Words => ({
  entities: new Map(Object.entries(entities)),
  relations: new Map(Object.entries(relations)),
  sources: new Map([
    ['source:a', { VI: 'Bài A', EN: 'Article A' }],
    ['source:b', { VI: 'Bảng B ngày 2025-07-01', EN: 'Table B of 2025-07-01' }],
  ]),
});

describe('the phrases', () => {
  it('tell every type of relationship, both ways, and every role', () => {
    const types = [...model.relations.keys()];
    expect(types.filter((type) => !(type in VIETNAMESE))).toEqual([]);
    const roles = [...model.relations.values()].flatMap(({ name, roles: some }) =>
      some.map((role) => `${name} ${role}`),
    );
    const plain = ['PARTNERS_WITH cooperation', 'GIVEN_TO recipient'];
    expect(roles.filter((role) => !(role in VIETNAMESE) && !plain.includes(role))).toEqual([]);
  });

  it('are of types, roles and kinds that there are', () => {
    for (const key of Object.keys(VIETNAMESE)) {
      const [type = '', ...rest] = key.split(' ');
      const known = [...(model.relations.get(type)?.roles ?? []), ...model.kinds.keys()];
      expect([model.relations.has(type), rest.filter((part) => !known.includes(part))]).toEqual([true, []]);
    }
    for (const key of Object.keys(JOINED)) {
      for (const type of key.split(' ').slice(0, 2)) expect(model.relations.has(type.replace('<', ''))).toBe(true);
    }
    expect(Object.keys(REFERENCES).filter((kind) => !model.kinds.has(kind))).toEqual([]);
  });

  it.each([
    ['Vietnamese', VIETNAMESE],
    ['English', ENGLISH],
  ])('name the other end once, in %s', (_, table) => {
    for (const phrase of Object.values(table).flat()) expect(phrase.split('{b}')).toHaveLength(2);
  });

  it('refer to every kind', () => {
    const kinds = [...model.kinds.values()].filter(({ concrete }) => concrete);
    const without = kinds.filter(({ name, interfaces }) => ![name, ...interfaces].some((one) => one in REFERENCES));
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['2022-08-05', '05/8/2022', '5 August 2022', 'ngày 05/8/2022'],
    ['2022-01-22', '22/01/2022', '22 January 2022', 'ngày 22/01/2022'],
    ['2024-10', '10/2024', 'October 2024', 'tháng 10/2024'],
    ['2024', '2024', '2024', 'năm 2024'],
  ])('%s', (date, vi, en, withWord) => {
    expect([written(date, 'VI'), written(date, 'EN'), named(date, 'VI'), named(date, 'EN')]).toEqual([
      vi,
      en,
      withWord,
      en,
    ]);
  });

  it('are told from numbers of documents and spans of years', () => {
    const text = '2024-2025, 12/2024-10, 57-NQ/TW, 2024-10-05, 2024-13';
    expect(withDatesWritten(text, 'VI')).toBe('2024-2025, 12/2024-10, 57-NQ/TW, 05/10/2024, 2024-13');
  });
});

describe('a sentence', () => {
  const plan = entity('Plan', 'Kế hoạch 1', 'Plan 1', { on: '2022-02-03' });
  const law = entity('Law', 'Luật 2', 'Law 2');
  const body = entity('PublicBody', 'UBND tỉnh A', "People's Committee of A");

  it('speaks of an entity by name once, then by its kind, and of a source named just before likewise', () => {
    const told = words(
      { p: plan, l: law, b: body },
      { 1: relation('BASED_ON', 'p', { evidence: ['source:a#3', 'source:a#5'] }), 2: relation('ISSUED_BY', 'l') },
    );
    expect(sentenceOf(told, ['p', 'l', 'b'], ['1', '2'], 'VI')).toBe(
      'Kế hoạch 1 (03/02/2022) căn cứ Luật 2 (Bài A, đoạn 3, 5); luật này do UBND tỉnh A ban hành (cùng nguồn, đoạn 3).',
    );
    expect(sentenceOf(told, ['p', 'l', 'b'], ['1', '2'], 'EN')).toBe(
      "Plan 1 (3 February 2022) is based on Law 2 (Article A, paragraphs 3, 5); this law was issued by the People's Committee of A (same source, paragraph 3).",
    );
    expect(sentenceOf(told, ['b', 'l'], ['2'], 'EN')).toBe(
      "The People's Committee of A issued Law 2 (Article A, paragraph 3).",
    );
  });

  it('says what is inferred and planned, since when, and cites rows', () => {
    const told = words(
      { p: plan, l: law },
      {
        1: relation('IMPLEMENTS', 'p', {
          implied: true,
          planned: true,
          from: '2022',
          to: '2025-07-01',
          evidence: ['source:a#3', 'source:b@x-1'],
        }),
      },
    );
    expect(sentenceOf(told, ['l', 'p'], ['1'], 'VI')).toBe(
      'Luật 2 được triển khai thực hiện bằng Kế hoạch 1 (03/02/2022) (suy ra; dự kiến; từ năm 2022 đến trước ngày 01/7/2025; Bài A, đoạn 3; Bảng B ngày 01/7/2025, dòng x-1).',
    );
    expect(sentenceOf(told, ['l', 'p'], ['1'], 'EN')).toContain(
      '(inferred; planned; from 2022 until 1 July 2025; Article A, paragraph 3; Table B of 1 July 2025, row x-1)',
    );
  });

  it('tells a tenure and a change of units in one clause', () => {
    const told = words(
      {
        who: entity('Person', 'Trần B', 'Trần B'),
        tenure: entity('Tenure', 'x', 'x', {
          during: { from: null, to: null, attestedFrom: '2024-01', attestedTo: '2024-03-01' },
        }),
        post: entity('Post', 'Giám đốc Sở C', 'Director of C'),
        old: entity('Commune', 'Xã D', 'D Commune'),
        change: entity('PlaceChange', 'x', 'x', {
          part: 'PARTIAL',
          during: { from: '2025-07-01', to: null, attestedFrom: null, attestedTo: null },
        }),
        now: entity('Commune', 'Phường E', 'E Ward'),
      },
      {
        1: relation('HELD_BY', 'tenure'),
        2: relation('OF_POST', 'tenure', { evidence: ['source:a#4'] }),
        3: relation('CHANGES_FROM', 'change'),
        4: relation('CHANGES_TO', 'change'),
      },
    );
    expect(sentenceOf(told, ['post', 'tenure', 'who'], ['2', '1'], 'VI')).toBe(
      'Giám đốc Sở C do Trần B đảm nhiệm (ghi nhận từ 01/2024 đến 01/3/2024; Bài A, đoạn 3, 4).',
    );
    expect(sentenceOf(told, ['old', 'change', 'now'], ['3', '4'], 'VI')).toBe(
      'Xã D được nhập một phần vào phường E (từ ngày 01/7/2025; Bài A, đoạn 3).',
    );
    expect(sentenceOf(told, ['now', 'change', 'old'], ['4', '3'], 'EN')).toBe(
      'E Ward took in a part of D Commune (from 1 July 2025; Article A, paragraph 3).',
    );
  });

  it('takes the phrase of the role, and of the kind', () => {
    const told = words(
      {
        o: entity('Programme', 'Đề án F', 'Scheme F'),
        s: entity('Platform', 'Cổng G', 'Portal of G'),
        p: entity('Province', 'Tỉnh H', 'H Province'),
      },
      { 1: relation('DEPLOYED_IN', 'o', { role: 'in_use' }), 2: relation('DEPLOYED_IN', 's', { role: 'in_use' }) },
    );
    expect(sentenceOf(told, ['o', 'p', 's'], ['1', '2'], 'VI')).toBe(
      'Đề án F được thực hiện tại tỉnh H (Bài A, đoạn 3); địa phương này đưa vào sử dụng Cổng G (cùng nguồn, đoạn 3).',
    );
    expect(sentenceOf(told, ['s', 'p'], ['2'], 'EN')).toBe(
      'The portal of G is in use in H Province (Article A, paragraph 3).',
    );
  });
});
