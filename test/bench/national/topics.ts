/** What documents, programmes and platforms are about: Vietnamese, English, and the form in an id. */
export type Topic = readonly [vi: string, en: string, id: string];

export const TOPICS: readonly [Topic, ...Topic[]] = [
  ['chuyển đổi số', 'digital transformation', 'chuyen-doi-so'],
  ['chính quyền số', 'digital government', 'chinh-quyen-so'],
  ['kinh tế số', 'the digital economy', 'kinh-te-so'],
  ['xã hội số', 'the digital society', 'xa-hoi-so'],
  ['hạ tầng số', 'digital infrastructure', 'ha-tang-so'],
  ['an toàn thông tin mạng', 'network security', 'an-toan-thong-tin'],
  ['cải cách hành chính', 'administrative reform', 'cai-cach-hanh-chinh'],
  ['dịch vụ công trực tuyến', 'online public services', 'dich-vu-cong'],
  ['dữ liệu mở', 'open data', 'du-lieu-mo'],
  ['đô thị thông minh', 'the smart city', 'do-thi-thong-minh'],
  ['nông thôn mới thông minh', 'smart new-style villages', 'nong-thon-moi'],
  ['phủ sóng di động', 'mobile coverage', 'phu-song-di-dong'],
  ['mạng truyền số liệu chuyên dùng', 'the special data network', 'mang-chuyen-dung'],
  ['truyền thanh cơ sở', 'commune radio', 'truyen-thanh'],
  ['đào tạo kỹ năng số', 'training in digital skills', 'ky-nang-so'],
  ['thanh toán không dùng tiền mặt', 'cashless payment', 'thanh-toan-so'],
  ['y tế số', 'digital health', 'y-te-so'],
  ['giáo dục số', 'digital education', 'giao-duc-so'],
  ['du lịch thông minh', 'smart tourism', 'du-lich'],
  ['bưu chính công cộng', 'public post', 'buu-chinh'],
];
