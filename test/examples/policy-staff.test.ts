import { answerOf } from '../support/examples.js';
import { seededApi, type SeededApi } from '../support/seeded-api.js';

const evidenceDir = process.env['EVIDENCE_DIR'];

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi(evidenceDir ? { evidenceDir } : {});
}, 180_000);
afterAll(() => api.close());

describe('for policy staff', () => {
  it('16: documents of Nghệ An since 2020 on digital transformation', async () => {
    const { legalDocuments } = await answerOf(api, '16-documents-that-fit');
    const found = legalDocuments.nodes as { number: string; issuedOn: string; horizon: string }[];
    expect(found.map(({ number, issuedOn, horizon }) => [number, issuedOn, horizon])).toEqual([
      ['09-NQ/TU', '2022-08-05', '2025'],
      ['586/KH-UBND', '2022-08-22', '2025'],
      ['774/KH-UBND', '2022-11-08', '2025'],
      ['23-CT/TU', '2023-05-27', '2025'],
    ]);
  });

  it('18: 57-NQ/TW is carried out by most documents, 09-NQ/TU by a plan alone', async () => {
    const { most, byPlansAlone } = await answerOf(api, '18-most-carried-out');
    expect(most.nodes[0]).toMatchObject({ id: 'resolution:bo-chinh-tri/57-nq-tw-2024' });
    expect(most.nodes[0].implementedBy.nodes).toContainEqual({ id: 'resolution:chinh-phu/03-nq-cp-2025' });
    expect(most.nodes).toContainEqual({
      id: 'resolution:nghe-an/09-nq-tu-2022',
      implementedBy: { totalCount: 1, nodes: [{ id: 'plan:nghe-an/586-kh-ubnd-2022' }] },
    });
    expect(byPlansAlone.nodes).toContainEqual({ id: 'resolution:nghe-an/09-nq-tu-2022' });
    expect(byPlansAlone.nodes).not.toContainEqual({ id: 'resolution:bo-chinh-tri/57-nq-tw-2024' });
  });

  it('20: on 1 January 2008 Bắc Kạn’s department had its old name, and no successor yet', async () => {
    const { province } = await answerOf(api, '20-departments-on-a-day');
    expect(province).toEqual({
      departments: { nodes: [{ id: 'department:so-bcvt-bac-kan', successors: { totalCount: 0 } }] },
      ever: {
        nodes: [
          { id: 'department:so-bcvt-bac-kan', existsFrom: '2006-05-11', existsTo: '2008-03-28' },
          { id: 'department:so-tttt-bac-kan', existsFrom: '2008-03-28', existsTo: null },
        ],
      },
    });
  });

  it('21: who led a department at the end of November 2024, as far as the articles show', async () => {
    const { leaders } = await answerOf(api, '21-leaders-on-a-day');
    const shown = leaders.nodes as { name: string; tenures: { nodes: { post: { role: string; name: string } }[] } }[];
    const heads = shown.map(({ name, tenures }) => {
      const [post] = tenures.nodes.map((tenure) => tenure.post).filter(({ role }) => role === 'HEAD');
      return [name, post?.name];
    });
    expect(heads).toEqual([
      ['Đỗ Xuân Hòa', 'Giám đốc Sở Thông tin và Truyền thông tỉnh Thái Nguyên'],
      ['Lê Bá Hùng', 'Giám đốc Sở Thông tin và Truyền thông tỉnh Nghệ An'],
      ['Nguyễn Minh Tường', 'Giám đốc Sở Thông tin và Truyền thông tỉnh Phú Thọ'],
    ]);
  });

  it('22: where Plan 586/KH-UBND is named, and word for word if the text is here', async () => {
    const { plan } = await answerOf(api, '22-word-for-word');
    const [first, second] = plan.evidence;
    expect([first.paragraph, second.paragraph]).toEqual([20, 35]);
    expect(first.source.publishedOn).toBe('2024-11-04');
    if (!evidenceDir) expect([first.quote, second.quote]).toEqual([null, null]);
    else {
      expect(first.quote).toContain('Kế hoạch số 586/KH-UBND ngày 22/8/2022 của UBND tỉnh Nghệ An');
      expect(second.quote).toContain(
        'hoàn thành các chỉ tiêu Nghị quyết số 09-NQ/TU và nhiệm vụ Kế hoạch số 586/KH-UBND',
      );
    }
  });

  it('24: what to know before citing Resolution 01-NQ/TU', async () => {
    const { findings } = await answerOf(api, '24-doubts-before-citing');
    expect(findings.nodes).toContainEqual(
      expect.objectContaining({
        id: 'finding:thai-nguyen/resolution-01-date',
        kind: 'MISSING',
        explanation: expect.stringContaining('not printed'),
        evidence: [{ paragraph: 8 }],
      }),
    );
    expect(findings.nodes).toContainEqual(
      expect.objectContaining({ id: 'finding:thai-nguyen/resolution-01-identity', kind: 'IDENTITY' }),
    );
  });

  it('25: what followed from Resolution 09-NQ/TU, in sentences that cite', async () => {
    const { trace } = await answerOf(api, '25-chain-of-consequences');
    const sentences = (trace.paths as { sentence: string }[]).map(({ sentence }) => sentence);
    expect(sentences).toContainEqual(expect.stringMatching(/09-NQ\/TU \(05\/8\/2022\).*586\/KH-UBND.*suy ra.*đoạn 35/));
    expect(trace.edges).toContainEqual({ type: 'IMPLEMENTS', implied: true, planned: false });
    expect(trace.edges).toContainEqual({ type: 'CARRIES_OUT', implied: false, planned: true });
    expect(trace.nodes).toContainEqual({ depth: 1, entity: { id: 'plan:nghe-an/586-kh-ubnd-2022' } });
    expect(trace.frontier).toContainEqual({
      reason: 'NO_FURTHER_FACT',
      hidden: 0,
      entity: { id: 'plan:nghe-an/586-kh-ubnd-2022' },
    });
    expect(trace.truncated).toBe(false);
    const { trace: english } = await answerOf(api, '25-chain-of-consequences', { lang: 'EN' });
    expect(english.paths[1].sentence).toMatch(/Plan 586\/KH-UBND \(22 August 2022\).*inferred.*paragraph 35/);
  });

  it('26: Lê Bá Hùng heads the department on whose counsel Plan 586 was drafted', async () => {
    const { trace } = await answerOf(api, '26-who-answers-for-a-plan');
    expect(trace.paths).toEqual([
      {
        entities: [
          { id: 'plan:nghe-an/586-kh-ubnd-2022' },
          { id: 'department:so-tttt-nghe-an' },
          { id: 'post:so-tttt-nghe-an/giam-doc' },
          { id: 'tenure:le-ba-hung/so-tttt-nghe-an-giam-doc' },
          { id: 'person:le-ba-hung' },
        ],
        sentence: expect.stringMatching(/paragraph 20\).*Lê Bá Hùng.*paragraphs 22, 43\)\.$/),
      },
    ]);
  });

  it('27: Yên Bái’s LGSP leads to Lào Cai through the merger', async () => {
    const { paths } = await answerOf(api, '27-how-two-things-hang-together');
    expect(paths[0]).toMatchObject({
      length: 3,
      entities: [
        { id: 'platform:lgsp-yen-bai' },
        { id: 'province:yen-bai' },
        { id: 'place-change:yen-bai/lao-cai-2025' },
        { id: 'province:lao-cai-2025' },
      ],
      relations: [{ type: 'DEPLOYED_IN' }, { type: 'CHANGES_FROM' }, { type: 'CHANGES_TO' }],
    });
    expect(paths[0].sentence).toContain('1 July 2025');
  });

  it('33: Nghệ An’s targets for 2025, beside what was measured', async () => {
    const { targets } = await answerOf(api, '33-targets-and-measurements');
    expect(targets.nodes).toContainEqual({
      raw: '100% diện tích toàn tỉnh',
      value: 100,
      unit: '%',
      deadline: '2025',
      scope: 'diện tích',
      setBy: null,
      owner: { id: 'organization-group:doanh-nghiep-vien-thong-nghe-an' },
      indicator: {
        name: 'Tỷ lệ phủ sóng di động',
        observations: { nodes: [{ raw: 'phủ sóng di động 3G, 4G trên phạm vi toàn tỉnh' }] },
      },
      evidence: [{ paragraph: 37 }],
    });
  });
});
