import {
  assertObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

const FIELDS = `indicator { name }
  rows { place { id } rank observation { raw value bound computed } parts { id } }
  verdicts { places { id } verdict reasons }`;

interface Row {
  readonly rank: number | null;
  readonly observation: { readonly raw: string; readonly value: number | null };
}

interface Verdict {
  readonly places: readonly { readonly id: string }[];
  readonly verdict: string;
  readonly reasons: readonly string[];
}

const compare = async (given: string, fields = FIELDS) => {
  const { data, errors, reads } = await api.ask(`{ compare(${given}) { ${fields} } }`);
  const all = (data.compare?.verdicts ?? []) as readonly Partial<Verdict>[];
  const verdicts = all.map(
    ({ places = [], verdict }) =>
      `${places.map(({ id }) => id.replace('province:', '')).join(' + ')}: ${verdict ?? ''}`,
  );
  const rows = (data.compare?.rows ?? []) as readonly Row[];
  return { comparison: data.compare, rows, errors, reads, verdicts, reasons: all[0]?.reasons };
};
const places = (...names: readonly string[]) => `places: ${JSON.stringify(names.map((name) => `province:${name}`))}`;

/** Selects all fields, but of members of lists and of other entities only the type. */
function everythingOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).map(({ name, type: given }) => {
    const inner = getNullableType(given);
    const selection =
      isObjectType(inner) && inner.getInterfaces().length === 0 ? everythingOf(inner) : '{ __typename }';
    const by = name === 'groups' ? '(by: [{ field: COLLECTIVE }])' : '';
    return `${name}${by} ${isLeafType(getNamedType(given)) ? '' : selection}`;
  });
  return `{ ${fields.join(' ')} }`;
}

describe('compare', () => {
  it('sets mobile subscribers side by side: comparable, and ranked', async () => {
    const { comparison, verdicts, reasons, reads } = await compare(
      `indicator: "indicator:mobile-subscribers", ${places('nghe-an', 'thai-nguyen')}`,
    );
    expect(comparison.rows).toEqual([
      {
        place: { id: 'province:nghe-an' },
        rank: 1,
        observation: { raw: '3.128.167 thuê bao điện thoại di động', value: 3128167, bound: 'EXACT', computed: false },
        parts: [],
      },
      {
        place: { id: 'province:thai-nguyen' },
        rank: 2,
        observation: { raw: '1.526.740', value: 1526740, bound: 'EXACT', computed: false },
        parts: [],
      },
    ]);
    expect(verdicts).toEqual([': COMPARABLE', 'nghe-an + thai-nguyen: COMPARABLE']);
    expect(reasons).toEqual([]);
    expect(reads).toBe(6);
  });

  it('finds base stations comparable in part, for a bound, a restriction and the operators described', async () => {
    const { rows, verdicts, reasons } = await compare(
      `indicator: "indicator:bts-sites", ${places('nghe-an', 'thai-nguyen', 'phu-tho', 'bac-kan')}`,
    );
    expect(rows.map(({ observation, rank }) => [observation.value, rank])).toEqual([
      [8176, 1],
      [1830, 2],
      [1900, null],
    ]);
    expect(verdicts).toEqual([
      ': PARTLY',
      'nghe-an + thai-nguyen: PARTLY',
      'nghe-an + phu-tho: PARTLY',
      'thai-nguyen + phu-tho: PARTLY',
    ]);
    expect(reasons).toContain('A bound (nearly), no exact value: Phu Tho Province “gần 1900 vị trí trạm BTS”.');
    expect(reasons).toContainEqual(expect.stringMatching(/^The figure of Nghe An Province describes .*Viettel/));
    expect(reasons).toContain('Bac Kan Province: no figure is known, or none in the time asked for.');
  });

  it('tells each caveat once, with the places it is about, however many pairs it touches', async () => {
    const { comparison } = await compare(
      `indicator: "indicator:bts-sites", ${places('nghe-an', 'thai-nguyen', 'phu-tho')}`,
      'verdicts(first: 2) { places { id } verdict reasons } caveats { places { id } verdict reason }',
    );
    const caveats = comparison.caveats as readonly { places: { id: string }[]; verdict: string; reason: string }[];
    expect(caveats.map(({ places: about }) => about.map(({ id }) => id.replace('province:', '')).join(' '))).toEqual([
      'phu-tho',
      'nghe-an',
      'nghe-an thai-nguyen phu-tho',
      'nghe-an thai-nguyen phu-tho',
    ]);
    expect(caveats.map(({ reason }) => reason)).toEqual(comparison.verdicts[0].reasons);
    expect(comparison.verdicts).toHaveLength(2);
    const alone = await compare(`indicator: "indicator:bts-sites", ${places('nghe-an')}`, 'caveats { verdict reason }');
    expect(alone.comparison.caveats).toEqual([{ verdict: 'NOT', reason: 'Fewer than two places have a figure.' }]);
  });

  it('sets no share of the digital economy without year and whole beside one that has both', async () => {
    const { verdicts, reasons } = await compare(
      `indicator: "indicator:digital-economy-share", ${places('thai-nguyen', 'phu-tho')}`,
    );
    expect(verdicts).toEqual([': NOT', 'thai-nguyen + phu-tho: NOT']);
    expect(reasons).toContain('No period is told: Phu Tho Province “12,5%, đứng thứ 10 cả nước”.');
    expect(reasons).toContainEqual(expect.stringMatching(/not enough to set the two side by side/));
  });

  it('tells shares of villages from shares of communes, and changes from levels', async () => {
    const { rows, verdicts, reasons } = await compare(
      `indicator: "indicator:mobile-coverage-share", ${places('thai-nguyen', 'phu-tho', 'yen-bai', 'bac-kan')}`,
    );
    expect(rows.map(({ observation }) => observation.raw)).toEqual([
      '99,6%',
      'trên 98%',
      'trên 98% thôn, bản được phủ sóng',
      '100% số xã',
    ]);
    expect(verdicts).toEqual([
      ': NOT',
      'thai-nguyen + phu-tho: PARTLY',
      'thai-nguyen + yen-bai: PARTLY',
      'thai-nguyen + bac-kan: NOT',
      'phu-tho + yen-bai: PARTLY',
      'phu-tho + bac-kan: NOT',
      'yen-bai + bac-kan: NOT',
    ]);
    expect(reasons).toContain(
      'Counted at different levels: Thai Nguyen Province, Phu Tho Province, Yen Bai Province: village; Bac Kan Province: commune.',
    );
    expect(reasons).not.toContainEqual(expect.stringMatching(/^Figures not shown/));
  });

  it('says which places have more figures than the one shown', async () => {
    const { reasons } = await compare(`indicator: "indicator:press-agencies", ${places('nghe-an', 'yen-bai')}`);
    expect(reasons).toContainEqual(expect.stringMatching(/^Figures not shown: .*Yen Bai Province \d/));
  });

  it('tells its reasons in Vietnamese as well', async () => {
    const { comparison } = await compare(
      `indicator: "indicator:bts-sites", ${places('phu-tho', 'bac-kan')}`,
      'verdicts(first: 1) { reasons(lang: VI) } caveats { reason(lang: VI) }',
    );
    expect(comparison.caveats).toEqual([{ reason: 'Chưa tới hai nơi có số liệu.' }]);
    expect(comparison.verdicts[0].reasons).toContain(
      'Tỉnh Bắc Kạn: không có số liệu, hoặc không có trong thời gian được hỏi.',
    );
  });

  it('compares the parts of a place', async () => {
    const { comparison, reasons } = await compare(
      'indicator: "indicator:bts-sites", withinPlace: "province:nghe-an", asOf: "2024-12-01"',
    );
    expect(comparison.rows).toMatchObject([{ place: { id: 'district:63-412' }, observation: { value: 106 } }]);
    expect(reasons).toEqual(['Fewer than two places have a figure.', '20 of 21 places have no figure.']);
  });

  it('obeys the span and the day', async () => {
    const raws = async (given: string) => {
      const { rows } = await compare(
        `indicator: "indicator:bts-sites", ${places('nghe-an', 'thai-nguyen')}, ${given}`,
        'rows { observation { raw } }',
      );
      return rows.map(({ observation }) => observation.raw.split(' ')[0]);
    };
    expect(await raws('from: "2024", to: "2025"')).toEqual(['8.176']);
    expect(await raws('from: "2025"')).toEqual(['1.830']);
    expect(await raws('asOf: "2024-12-31"')).toEqual(['8.176']);
    expect(await raws('asOf: "2025-07-01"')).toEqual([]);
  });
});

describe('compare over the merger of 2025', () => {
  it('carries over what stays the same and adds nothing where a part is missing', async () => {
    const { comparison, reasons } = await compare(
      `indicator: "indicator:mobile-subscribers", ${places('nghe-an', 'thai-nguyen-2025')}, harmoniseTo: P34, asOf: "2025-03"`,
      `rows { place { id era } observation { __typename id name(lang: EN) computed value raw url
          indicator { id } place { id } about { id } evidence { source { id } paragraph quote } relations { totalCount } parts { totalCount } }
        parts { id value } } verdicts { reasons }`,
    );
    expect(comparison.rows).toEqual([
      {
        place: { id: 'province:nghe-an-2025', era: 'P34' },
        observation: {
          __typename: 'Observation',
          id: 'observation:mobile-subscribers/nghe-an-2025/computed',
          name: 'Mobile telephone subscribers, Nghe An Province, 2024-11-04: 3.128.167 thuê bao điện thoại di động',
          computed: true,
          value: 3128167,
          raw: '3.128.167 thuê bao điện thoại di động',
          url: 'http://test/id/observation:mobile-subscribers/nghe-an-2025/computed',
          indicator: { id: 'indicator:mobile-subscribers' },
          place: { id: 'province:nghe-an-2025' },
          about: [{ id: 'province:nghe-an-2025' }],
          evidence: [{ source: { id: 'source:nghe-an-2024' }, paragraph: 16, quote: null }],
          relations: { totalCount: 0 },
          parts: { totalCount: 0 },
        },
        parts: [{ id: 'observation:mobile-subscribers/nghe-an/2024-11-04/nghe-an-2024-16', value: 3128167 }],
      },
    ]);
    expect(reasons).toContain(
      'Thai Nguyen Province (since 2025): no figure of Bac Kan Province, without which the sum would be too small.',
    );
  });

  const page = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  it.each([
    ['findings', { ...page, edges: [], groups: page, aggregate: { count: 0 } }],
    ['parts', { ...page, aggregate: { count: 0, value: { max: null, sum: null }, period: { min: null } } }],
    ['relations', { ...page, countsByType: [] }],
    ['timeline', page],
  ])('gives all that is asked of the %s of a computed figure, of which there are none', async (name, expected) => {
    const type = assertObjectType(api.app.schema.getType('Observation')).getFields()[name]?.type;
    const { rows, errors } = await compare(
      `indicator: "indicator:mobile-subscribers", ${places('nghe-an-2025')}, harmoniseTo: P34`,
      `rows { observation { ${name} ${everythingOf(assertObjectType(type && getNullableType(type)))} } }`,
    );
    expect(errors).toEqual([]);
    expect(rows).toMatchObject([{ observation: { [name]: expected } }]);
  });

  it('adds up no shares, and says why', async () => {
    const { comparison, reasons } = await compare(
      `indicator: "indicator:mobile-coverage-share", ${places('thai-nguyen', 'bac-kan')}, harmoniseTo: P34`,
    );
    expect(comparison.rows).toEqual([]);
    expect(reasons).toContainEqual(
      expect.stringMatching(/^Thai Nguyen Province \(since 2025\): Shares and means are not added up/),
    );
  });

  it('refuses to set units of two eras side by side otherwise', async () => {
    const { reasons } = await compare(
      `indicator: "indicator:mobile-subscribers", ${places('nghe-an-2025', 'thai-nguyen')}`,
    );
    expect(reasons).toContain('Nghe An Province (since 2025): no figure is known, or none in the time asked for.');
  });
});

describe('compare refuses', () => {
  it.each([
    ['neither places nor a place', 'indicator: "indicator:dti"', 'places, withinPlace: neither is given'],
    [
      'both',
      `indicator: "indicator:dti", ${places('nghe-an')}, withinPlace: "province:nghe-an"`,
      'places, withinPlace: both are given',
    ],
    ['no places', 'indicator: "indicator:dti", places: []', 'places: 0 ids are not allowed'],
    [
      'unknown places',
      `indicator: "indicator:dti", ${places('atlantis')}`,
      'places: there is no place "province:atlantis"',
    ],
    [
      'an unknown indicator',
      `indicator: "indicator:x", ${places('nghe-an')}`,
      'indicator: there is no indicator "indicator:x"',
    ],
    [
      'an empty span',
      `indicator: "indicator:dti", ${places('nghe-an')}, from: "2024", to: "2024"`,
      'to: 2024 does not lie after from, 2024',
    ],
  ])('%s', async (_, given, message) => {
    const { errors } = await compare(given);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
