import { seededApi, type SeededApi } from '../../support/seeded-api.js';

// Written from the articles and the reference tables before any of them was searched for.

let api: SeededApi;
beforeAll(async () => {
  api = await seededApi();
}, 180_000);
afterAll(() => api.close());

describe('a newcomer finds first', () => {
  it.each([
    ['Nghệ An', 'province:nghe-an-2025'],
    ['tinh nghe an', 'province:nghe-an-2025'],
    ['yen bai', 'province:yen-bai'],
    ['Sở TT&TT Yên Bái', 'department:so-tttt-yen-bai'],
    ['so thong tin va truyen thong phu tho', 'department:so-tttt-phu-tho'],
    ['so tttt nghe an', 'department:so-tttt-nghe-an'],
    ['Sở Bưu chính Viễn thông Bắc Kạn', 'department:so-bcvt-bac-kan'],
    ['09-NQ/TU', 'resolution:nghe-an/09-nq-tu-2022'],
    ['nghi quyet 09 nq tu', 'resolution:nghe-an/09-nq-tu-2022'],
    ['586/KH-UBND', 'plan:nghe-an/586-kh-ubnd-2022'],
    ['KH 586 UBND', 'plan:nghe-an/586-kh-ubnd-2022'],
    ['qd 749/qd-ttg', 'decision:ttg/749-qd-ttg-2020'],
    ['Quyết định 749', 'decision:ttg/749-qd-ttg-2020'],
    ['202/2025/QH15', 'resolution:quoc-hoi/202-2025-qh15-2025'],
    ['01-NQ/TU Thái Nguyên', 'resolution:thai-nguyen/01-nq-tu'],
    ['570/QĐ-UBND', 'decision:bac-kan/570-qd-ubnd-2008'],
    ['Lê Bá Hùng', 'person:le-ba-hung'],
    ['do xuan hoa', 'person:do-xuan-hoa'],
    ['hoang van thein', 'person:hoang-van-thien'],
    ['UBND tỉnh Nghệ An', 'public-body:ubnd-nghe-an'],
    ['LGSP Yên Bái', 'platform:lgsp-yen-bai'],
    ['soc phu tho', 'platform:soc-phu-tho'],
    ['NDXP', 'platform:ndxp'],
    ['C-ThaiNguyen', 'platform:c-thainguyen'],
    ['DTI', 'indicator:dti'],
    ['xã Chế Tạo', 'commune:34-04489'],
    ['huyện Mù Cang Chải', 'district:63-137'],
    ['VNPT', 'telecom-operator:vnpt'],
    ['bình dân học AI', 'programme:binh-dan-hoc-ai-yen-bai'],
    ['Huân chương Lao động hạng Nhì', 'award:so-tttt-phu-tho/huan-chuong-lao-dong-hang-nhi'],
    ['Luật Giao dịch điện tử 2023', 'law:quoc-hoi/20-2023-qh15-2023'],
    ['Thành phố Hồ Chí Minh', 'province:ho-chi-minh-2025'],
    ['tp hcm', 'province:ho-chi-minh-2025'],
    ['Thừa Thiên Huế', 'province:hue'],
    ['daklak', 'province:dak-lak-2025'],
    ['ngệ an', 'province:nghe-an-2025'],
    ['Sở TTTT Bắc Kạn', 'department:so-tttt-bac-kan'],
    ['Sở BCVT Phú Thọ', 'department:so-bcvt-phu-tho'],
    ['nghị quyết số 01 của Ban Chấp hành Đảng bộ tỉnh Thái Nguyên', 'resolution:thai-nguyen/01-nq-tu'],
    ['23 CT/TU', 'directive:nghe-an/23-ct-tu-2023'],
    ['774 kh-ubnd', 'plan:nghe-an/774-kh-ubnd-2022'],
    ['115/2004/QĐ-UB', 'decision:nghe-an/115-2004-qd-ub-2004'],
    ['115 2004 qd ub', 'decision:nghe-an/115-2004-qd-ub-2004'],
    ['NQ 57', 'resolution:bo-chinh-tri/57-nq-tw-2024'],
    ['47/2020/nd-cp', 'decree:chinh-phu/47-2020-nd-cp-2020'],
    ['258/QDTTg', 'decision:ttg/258-qd-ttg-2016'],
    ['Nguyễn Minh Tường', 'person:nguyen-minh-tuong'],
    ['vo trong phu', 'person:vo-trong-phu'],
    ['tỉnh uỷ thái nguyên', 'public-body:tinh-uy-thai-nguyen'],
    ['Bộ TT&TT', 'public-body:bo-tttt'],
    ['trục liên thông văn bản quốc gia', 'platform:vdsp'],
    ['cổng DVC quốc gia', 'platform:cong-dvcqg'],
    ['vneid', 'platform:vneid'],
    ['viettell', 'telecom-operator:viettel'],
    ['HT Mobile', 'telecom-operator:vietnamobile'],
    ['Trung tâm chuyển đổi số Yên Bái', 'unit:so-tttt-yen-bai/trung-tam-cds'],
    ['Trung tâm CNTT Yên Bái', 'unit:so-tttt-yen-bai/trung-tam-cntt'],
    ['chỉ số cải cách hành chính', 'indicator:par-index'],
    ['số thuê bao điện thoại di động', 'indicator:mobile-subscribers'],
    ['bang khen thu tuong so tttt phu tho', 'award:so-tttt-phu-tho/bang-khen-ttg'],
    ['huyen vo nhai', 'district:63-170'],
    ['xóm Lân Quan', 'village:63-05668/lan-quan'],
    // a second round, by another reader: 22 of 25 were first then, 25 within three
    ['đề án 06', 'programme:de-an-06'],
    ['de an 06', 'programme:de-an-06'],
    ['cổng thông tin Nghệ An', 'platform:cong-ttdt-nghe-an'],
    ['i speed', 'platform:i-speed'],
    ['luat vien thong 2009', 'law:quoc-hoi/41-2009-qh12-2009'],
    ['Luật ATTT mạng', 'law:quoc-hoi/86-2015-qh13-2015'],
    ['NQ 18 TW', 'resolution:bch-trung-uong/18-nq-tw-2017'],
    ['nghị định 107/2021', 'decree:chinh-phu/107-2021-nd-cp-2021'],
    ['cong dich vu cong phu tho', 'platform:cong-dvc-phu-tho'],
    ['báo quân khu 4', 'press-agency:bao-quan-khu-4'],
    ['dai phat thanh truyen hinh bac kan', 'press-agency:dai-ptth-bac-kan'],
    ['chỉ số PAPI', 'indicator:papi'],
    ['tắt sóng 2G Thái Nguyên', 'event:thai-nguyen/tat-song-2g-2024-10'],
    ['Scheme 06', 'programme:de-an-06'],
    ['digital transformation index', 'indicator:dti'],
    ['Official letter 3115', 'other-document:bo-tttt/3115-btttt-cvt-2023'],
    ['trung tam du lieu quoc gia', 'platform:ttdlqg'],
    ['Buu dien Thai Nguyen', 'company:buu-dien-thai-nguyen'],
    ['tạp chí trường Đại học Vinh', 'press-agency:tap-chi-khoa-hoc-truong-dai-hoc-vinh'],
    ['vùng lõm sóng', 'indicator:mobile-coverage-gaps'],
    ['Thai Binh', 'province:thai-binh'],
    ['chien luoc du lieu nghe an', 'programme:chien-luoc-du-lieu-nghe-an'],
    ['qd 06 ttg', 'decision:ttg/06-qd-ttg-2022'],
    ['thư điện tử thái nguyên', 'platform:thu-dien-tu-thai-nguyen'],
  ])('%s: %s', async (text, expected) => {
    const { data, errors } = await api.ask(
      'query ($text: String!) { search(text: $text, first: 1) { edges { node { id } } } }',
      { text },
    );
    expect(errors).toEqual([]);
    expect(data.search.edges).toEqual([{ node: { id: expected } }]);
  });
});

describe('a bare name is resolved', () => {
  it.each([
    ['Sở TT&TT', { context: 'province:nghe-an', on: '2024-11-04' }, 'department:so-tttt-nghe-an'],
    ['Sở', { context: 'source:bac-kan-2023', on: '2023-08-28' }, 'department:so-tttt-bac-kan'],
    ['Sở Bưu chính - Viễn thông', { context: 'province:yen-bai', on: '2005-01-01' }, 'department:so-bcvt-yen-bai'],
    ['UBND tỉnh', { context: 'source:thai-nguyen-2025' }, 'public-body:ubnd-thai-nguyen'],
    ['tinh uy', { context: 'province:phu-tho', on: '2024-11-27' }, 'public-body:tinh-uy-phu-tho'],
    ['Nghị quyết 09', { context: 'source:nghe-an-2024' }, 'resolution:nghe-an/09-nq-tu-2022'],
    ['Nghệ An', { on: '2024-01-01' }, 'province:nghe-an'],
    ['nghe an', { on: '2025-08-01' }, 'province:nghe-an-2025'],
    ['LGSP', { context: 'province:yen-bai' }, 'platform:lgsp-yen-bai'],
    ['HĐND tỉnh', { context: 'province:bac-kan' }, 'public-body:hdnd-bac-kan'],
    ['Giám đốc Sở', { context: 'source:phu-tho-2024' }, 'post:so-tttt-phu-tho/giam-doc'],
  ])('%s, %j: %s', async (text, where, expected) => {
    const { data, errors } = await api.ask(
      'query ($queries: [ResolveQuery!]!) { resolve(queries: $queries) { match { id } } }',
      {
        queries: [{ key: '1', text, ...where }],
      },
    );
    expect(errors).toEqual([]);
    expect(data.resolve).toEqual([{ match: { id: expected } }]);
  });
});
