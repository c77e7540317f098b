import { type Comparability } from '../../api/operations.generated.js';
import { type Lang } from '../../address/lang.js';

interface Words {
  readonly title: (indicator: string) => string;
  readonly addPlace: string;
  readonly findPlace: string;
  readonly remove: (place: string) => string;
  readonly removeAll: string;
  readonly everywhere: string;
  readonly harmonise: string;
  readonly asTheyAre: string;
  readonly verdict: Readonly<Record<Comparability, string>>;
  readonly nothing: string;
  readonly none: string;
  readonly noneHint: string;
  readonly pairs: string;
  readonly pairsHint: string;
  readonly pair: (one: string, other: string) => string;
  readonly manyPairs: string;
  readonly chart: string;
  readonly ownAxis: string;
  readonly bounded: string;
  readonly onlyRanks: string;
  readonly table: string;
  readonly rankHere: string;
  readonly published: string;
  readonly parts: string;
  readonly map: string;
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    title: (indicator) => `Compare: ${indicator}`,
    addPlace: 'Provinces compared',
    findPlace: 'Type to add a province',
    remove: (place) => `Remove ${place}`,
    removeAll: 'Remove all',
    everywhere: 'None is chosen: all provinces of the order on the chosen day are compared.',
    harmonise: 'Bring into one order',
    asTheyAre: 'as they were told',
    verdict: {
      COMPARABLE: 'They may be compared',
      PARTLY: 'They may be compared in part',
      NOT: 'They may not be compared',
    },
    nothing: 'Nothing known speaks against it.',
    none: 'None of these places has a figure of this indicator.',
    noneHint:
      'Choose another year, another indicator or other provinces; a date chosen above hides what was told of later times.',
    pairs: 'Pair by pair',
    pairsHint: 'Choose a pair to see why.',
    pair: (one, other) => `${one} and ${other}`,
    manyPairs: 'Pairs are judged for up to 14 places; choose fewer to see them.',
    chart: 'The values',
    ownAxis: 'On axes of their own, because they may not be compared with the others',
    bounded: 'a bound: the true value lies elsewhere',
    onlyRanks: 'Only ranks are told. Ranks are an order without distances, so no bars are drawn.',
    table: 'The figures',
    rankHere: 'Rank here',
    published: 'Published rank',
    parts: 'Worked out from',
    map: 'On the map',
  },
  vi: {
    title: (indicator) => `So sánh: ${indicator}`,
    addPlace: 'Các tỉnh, thành phố được so sánh',
    findPlace: 'Gõ để thêm tỉnh, thành phố',
    remove: (place) => `Bỏ ${place}`,
    removeAll: 'Bỏ tất cả',
    everywhere: 'Chưa chọn nơi nào: so sánh mọi tỉnh, thành phố vào ngày đã chọn.',
    harmonise: 'Quy đổi về',
    asTheyAre: 'giữ nguyên như nguồn nêu',
    verdict: { COMPARABLE: 'So sánh được', PARTLY: 'Chỉ so sánh được một phần', NOT: 'Không so sánh được' },
    nothing: 'Không thấy điều gì ngăn cản việc so sánh.',
    none: 'Không nơi nào trong số này có số liệu về chỉ tiêu.',
    noneHint: 'Hãy chọn năm khác, chỉ tiêu khác hoặc nơi khác; ngày chọn ở trên ẩn số liệu của thời gian sau đó.',
    pairs: 'Từng cặp',
    pairsHint: 'Chọn một cặp để xem lý do.',
    pair: (one, other) => `${one} và ${other}`,
    manyPairs: 'Chỉ xét từng cặp khi có tối đa 14 nơi; hãy chọn ít nơi hơn.',
    chart: 'Các giá trị',
    ownAxis: 'Trên trục riêng, vì không so sánh được với các số còn lại',
    bounded: 'một giới hạn: giá trị đúng nằm ở chỗ khác',
    onlyRanks: 'Chỉ có thứ hạng. Thứ hạng cho biết trước sau, không cho biết khoảng cách, nên không vẽ cột.',
    table: 'Số liệu',
    rankHere: 'Hạng ở đây',
    published: 'Hạng công bố',
    parts: 'Tính từ',
    map: 'Trên bản đồ',
  },
};
