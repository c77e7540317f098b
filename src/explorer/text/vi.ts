import { type Texts } from './texts.js';

export const vi: Texts = {
  tagline: 'Các nguồn nói gì về chuyển đổi số của các tỉnh, thành phố Việt Nam',
  skip: 'Tới nội dung',
  language: 'Ngôn ngữ',
  menu: 'Các trang',
  views: { map: 'Bản đồ', compare: 'So sánh', findings: 'Điểm nghi vấn', sources: 'Nguồn', graphiql: 'GraphiQL' },
  search: {
    label: 'Tìm kiếm',
    placeholder: 'Tên, số hiệu văn bản, mã …',
    title: (text) => (text === '' ? 'Tìm kiếm' : `Tìm kiếm: ${text}`),
    go: 'Tìm',
    hint: 'Có thể gõ không dấu; “09 nq tu” tìm được 09-NQ/TU.',
    found: (count) => (count >= 100 ? '100 kết quả đầu' : `${number(count)} kết quả`),
    entries: (count) => `${number(count)} mục`,
    nothing: (text) => `Không có tên, số hiệu hay mã nào chứa “${text}”.`,
    advice: 'Hãy thử ít từ hơn hoặc từ khác. Ngày đã chọn ở trên ẩn những gì không có hiệu lực vào ngày đó.',
    empty: 'Hãy gõ tên, số hiệu hoặc mã để tìm.',
    didYouMean: 'Có phải bạn tìm',
    all: (count) => `Mọi kết quả (${number(count)})`,
    more: 'Thêm kết quả',
    facet: { kind: 'Loại', place: 'Tỉnh, thành phố' },
    clear: 'Bỏ bộ lọc',
    why: {
      IDENTIFIER: 'theo số hiệu hoặc mã',
      EXACT_NAME: 'theo tên',
      ALIAS: 'theo tên khác',
      UNACCENTED: 'không dấu',
      FUZZY: 'gần giống',
    },
  },
  day: {
    label: 'Tại ngày',
    any: 'mọi thời điểm',
    clear: 'Mọi thời điểm',
    hint: 'Chỉ hiện những gì đúng vào ngày này; để trống: tất cả.',
  },
  state: {
    loading: 'Đang tải …',
    unavailable: 'Cơ sở dữ liệu chưa sẵn sàng',
    unavailableHint: 'Cơ sở dữ liệu đang khởi động hoặc quá tải. Không có gì bị mất; hãy thử lại sau giây lát.',
    offline: 'Không kết nối được với máy chủ',
    offlineHint: 'Hãy kiểm tra kết nối rồi thử lại.',
    broken: 'Có lỗi xảy ra',
    brokenHint:
      'Đây là lỗi của máy chủ hoặc của trang này. Nếu lỗi lặp lại, hãy báo số của yêu cầu cho người quản trị.',
    refused: 'Máy chủ không chấp nhận câu hỏi này',
    refusedHint: 'Địa chỉ có thể bị cắt mất hoặc thuộc phiên bản khác.',
    request: 'Yêu cầu',
    retry: 'Thử lại',
    unknownAddress: 'Không có trang nào ở địa chỉ này',
    unknownId: 'Không có gì mang mã này',
    unknownIdHint: (id) => `“${id}” không phải mã nào trong đồ thị. Có thể mã bị gõ sai hoặc bị cắt mất.`,
    notThen: (day) => `Theo các ngày đã biết, vào ngày ${day} đối tượng này không tồn tại.`,
    merged: (id) => `“${id}” đã được nhập vào hoặc đổi thành đối tượng này; hãy sửa liên kết của bạn.`,
    searchInstead: 'Tìm kiếm',
    home: 'Về trang đầu',
  },
  graphql: 'Xem câu GraphQL',
  csv: 'Lưu CSV',
  more: 'Xem thêm',
  unknown: 'không rõ',
  number,
};

function number(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 6 });
}
