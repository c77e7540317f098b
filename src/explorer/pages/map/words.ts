import { type Lang } from '../../address/lang.js';

interface Words {
  readonly title: (indicator: string) => string;
  readonly eras: string;
  readonly colourBy: string;
  readonly value: string;
  readonly rank: string;
  readonly published: string;
  readonly missing: string;
  readonly notComparable: string;
  readonly bounded: string;
  readonly carried: string;
  readonly carriedNote: string;
  readonly otherYear: (year: string) => string;
  readonly noNumber: string;
  readonly hint: string;
  readonly keys: string;
  readonly best: string;
  readonly covered: (known: number, all: number) => string;
  readonly table: string;
  readonly caveats: string;
  readonly ranksNote: string;
  readonly borders: string;
  readonly islands: string;
  readonly sortBy: (column: string) => string;
  readonly without: (count: number) => string;
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    title: (indicator) => `Map: ${indicator}`,
    eras: 'Order of provinces',
    colourBy: 'Coloured by',
    value: 'value',
    rank: 'rank',
    published: 'Rank published by the source',
    missing: 'no figure known',
    notComparable: 'not comparable',
    bounded: 'bound, not exact',
    carried: 'brought over',
    carriedNote: 'Worked out from figures of the former provinces; nothing was divided.',
    otherYear: (year) => `A rank of another year (${year}) than most.`,
    noNumber: 'Told without a number.',
    hint: 'Point at a province, or go there with the keyboard, to see its figure. A click opens its page.',
    keys: 'The arrow keys go from province to province, enter opens one.',
    best: '1 is best',
    covered: (known, all) => `Figures are known of ${known} of ${all} provinces.`,
    table: 'The same as a table',
    caveats: 'Before comparing',
    ranksNote: 'Ranks put provinces in an order; they do not say how far apart they are.',
    borders: 'Borders: Natural Earth 1:10m (public domain), simplified, for overview only.',
    islands: 'Archipelagos: schematic, not to the scale of the map.',
    sortBy: (column) => `Sort by ${column}`,
    without: (count) =>
      count === 1 ? '1 province without a known figure' : `${count} provinces without a known figure`,
  },
  vi: {
    title: (indicator) => `Bản đồ: ${indicator}`,
    eras: 'Đơn vị hành chính',
    colourBy: 'Tô màu theo',
    value: 'giá trị',
    rank: 'hạng',
    published: 'Hạng do nguồn công bố',
    missing: 'chưa có số liệu',
    notComparable: 'không so sánh được',
    bounded: 'giới hạn, không phải số đúng',
    carried: 'quy đổi',
    carriedNote: 'Tính từ số liệu của các tỉnh trước sáp nhập; không có số nào bị chia nhỏ.',
    otherYear: (year) => `Thứ hạng của năm khác (${year}) so với đa số.`,
    noNumber: 'Được nêu không kèm con số.',
    hint: 'Trỏ vào một tỉnh, thành phố hoặc đi tới bằng bàn phím để xem số liệu. Bấm để mở trang.',
    keys: 'Phím mũi tên đi từ tỉnh này sang tỉnh khác, Enter mở trang.',
    best: '1 là tốt nhất',
    covered: (known, all) => `Có số liệu của ${known}/${all} tỉnh, thành phố.`,
    table: 'Cùng nội dung, dạng bảng',
    caveats: 'Trước khi so sánh',
    ranksNote: 'Thứ hạng chỉ cho biết trước sau, không cho biết khoảng cách.',
    borders: 'Ranh giới: Natural Earth 1:10m (phạm vi công cộng), đã giản lược, chỉ để xem tổng quan.',
    islands: 'Hai quần đảo được vẽ sơ lược, không theo tỷ lệ của bản đồ.',
    sortBy: (column) => `Sắp xếp theo ${column}`,
    without: (count) => `${count} tỉnh, thành phố chưa có số liệu`,
  },
};
