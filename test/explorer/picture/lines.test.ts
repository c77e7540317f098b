import { lines } from '../../../src/explorer/parts/picture/lines.js';

it.each([
  ['Kế hoạch số 586/KH-UBND', ['Kế hoạch số', '586/KH-UBND']],
  ['Sở Thông tin và Truyền thông tỉnh Nghệ An', ['Sở Thông tin', 'và Truyền…']],
  ['một/từ/dài/hơn/một/dòng', ['một/từ/dài/h', 'ơn/một/dòng']],
  ['', ['']],
])('breaks %j between words, and says that there is more', (text, expected) => {
  expect(lines(text, 12, 2)).toEqual(expected);
});
