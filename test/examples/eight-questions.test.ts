import { answerOf } from '../support/examples.js';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

describe('the eight questions', () => {
  it('1: what came of Resolution 09-NQ/TU, and what of it is a reader’s inference or an intention', async () => {
    const { resolution } = await answerOf(api, '01-what-came-of-a-resolution');
    expect(resolution).toMatchObject({
      issuedOn: '2022-08-05',
      issuedBy: { nodes: [{ name: 'Ban Chấp hành Đảng bộ tỉnh Nghệ An' }] },
      implementedBy: {
        edges: [
          {
            node: { number: '586/KH-UBND', issuedOn: '2022-08-22' },
            relation: { implied: true, evidence: [{ paragraph: 35 }] },
          },
        ],
      },
      carriedOutBy: {
        edges: [
          {
            node: { name: 'Sở Thông tin và Truyền thông tỉnh Nghệ An' },
            relation: { planned: true, evidence: [{ paragraph: 35 }] },
          },
        ],
      },
    });
    expect(resolution.evidence).toContainEqual({ paragraph: 10, source: { id: 'source:nghe-an-2024' } });
  });

  it('2: which document renamed Bắc Kạn’s department, and when', async () => {
    const { department } = await answerOf(api, '02-which-document-renamed-a-department');
    expect(department.successors.edges).toEqual([
      {
        node: {
          name: 'Sở Thông tin và Truyền thông tỉnh Bắc Kạn',
          renamedBy: {
            edges: [
              {
                node: { number: '570/QĐ-UBND', issuedOn: '2008-03-28' },
                relation: { evidence: [{ paragraph: 11, source: { id: 'source:bac-kan-2023' } }] },
              },
            ],
          },
        },
        relation: { role: 'renamed' },
      },
    ]);
  });

  it('3: what Yên Bái’s LGSP connects to', async () => {
    const { platforms } = await answerOf(api, '03-what-a-platform-connects-to');
    expect(platforms.nodes).toHaveLength(1);
    const [lgsp] = platforms.nodes;
    const ends = (lgsp.connectsTo.edges as { node: { id: string; collective: boolean } }[]).map(({ node }) => node);
    expect(ends).toContainEqual(expect.objectContaining({ id: 'platform:ndxp', collective: false }));
    expect(ends).toContainEqual(expect.objectContaining({ __typename: 'Platform', collective: true }));
    expect(lgsp.observations.nodes).toEqual([{ value: 23, raw: expect.stringContaining('23') as string }]);
  });

  it('4: subscribers and base stations, with the bound of a figure that has one', async () => {
    const { subscribers, baseStations } = await answerOf(api, '04-figures-of-provinces-side-by-side');
    const shown = (list: { nodes: { place: { name: string }; value: number; bound: string }[] }) =>
      list.nodes.map(({ place, value, bound }) => [place.name, value, bound]);
    expect(shown(subscribers)).toEqual([
      ['Tỉnh Nghệ An', 3_128_167, 'EXACT'],
      ['Tỉnh Thái Nguyên', 1_526_740, 'EXACT'],
    ]);
    expect(shown(baseStations)).toEqual([
      ['Tỉnh Nghệ An', 8_176, 'EXACT'],
      ['Tỉnh Phú Thọ', 1_900, 'NEARLY'],
      ['Tỉnh Thái Nguyên', 1_830, 'EXACT'],
    ]);
  });

  it('5: who headed Phú Thọ’s department that day, and his other posts', async () => {
    const { department } = await answerOf(api, '05-who-headed-a-department');
    const [{ person }] = department.posts.nodes[0].holders.nodes;
    expect(person.name).toBe('Nguyễn Minh Tường');
    const tenures = person.tenures.nodes as { post: { name: string; role: string } }[];
    expect(tenures.map(({ post }) => [post.role, post.name])).toEqual([
      ['MEMBER', 'Ủy viên Ban Chấp hành Đảng bộ tỉnh Phú Thọ'],
      ['DEPUTY', 'Phó Trưởng Ban Tuyên giáo Tỉnh ủy Phú Thọ'],
      ['HEAD', 'Giám đốc Sở Thông tin và Truyền thông tỉnh Phú Thọ'],
    ]);
  });

  it('6: which operators serve Nghệ An; a shared figure is never divided', async () => {
    const { province } = await answerOf(api, '06-which-operators-serve-a-province');
    const operators = province.telecomOperators.edges as {
      node: { name: string; observations: { nodes: { value: number; place: { name: string }; about: unknown[] }[] } };
    }[];
    expect(operators.map(({ node }) => node.name)).toEqual(['MobiFone', 'Vietnamobile', 'Viettel', 'VinaPhone']);
    for (const { node } of operators) {
      expect(node.observations.nodes).toContainEqual(
        expect.objectContaining({
          value: 8_176,
          about: expect.arrayContaining([{ id: 'telecom-operator:viettel' }]) as unknown,
        }),
      );
    }
    expect(operators[2]?.node.observations.nodes).toContainEqual(
      expect.objectContaining({ value: 106, place: { name: 'Thành phố Vinh' } }),
    );
  });

  it('7: what became of Yên Bái, and its departments from there', async () => {
    const { province } = await answerOf(api, '07-what-became-of-a-province');
    expect(province).toMatchObject({
      existsTo: '2025-07-01',
      successors: { nodes: [{ effectiveOn: '2025-07-01', part: 'WHOLE', to: { id: 'province:lao-cai-2025' } }] },
    });
    const [{ legalBasis, to }] = province.successors.nodes;
    expect(legalBasis.name).toContain('202/2025/QH15');
    const before = to.predecessors.nodes as { from: { id: string; departments: { nodes: { name: string }[] } } }[];
    expect(before.map(({ from }) => from.id)).toEqual(['province:lao-cai', 'province:yen-bai']);
    expect(before[1]?.from.departments.nodes).toContainEqual({ name: 'Sở Thông tin và Truyền thông tỉnh Yên Bái' });
  });

  it('8: what contradicts what', async () => {
    const { slips, shared } = await answerOf(api, '08-what-contradicts-what');
    expect(slips.nodes).toContainEqual(expect.objectContaining({ id: 'finding:thai-nguyen/80-years' }));
    const [finding] = (shared.nodes as { id: string; concerns: { id: string }[] }[]).filter(
      ({ id }) => id === 'finding:yen-bai-phu-tho/shared-text',
    );
    expect(finding?.concerns).toEqual(
      expect.arrayContaining([{ id: 'source:phu-tho-2024' }, { id: 'source:yen-bai-2024' }]),
    );
  });
});
