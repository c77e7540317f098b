import { type Lang } from '../address/lang.js';

interface Words {
  readonly indicator: string;
  readonly findIndicator: string;
  readonly figures: (printed: string, count: number) => string;
  readonly year: string;
  readonly latest: string;
  readonly place: string;
  readonly value: string;
  readonly raw: string;
  readonly period: string;
  readonly rank: string;
  readonly evidence: string;
  readonly notComparable: string;
  readonly svg: string;
  readonly png: string;
  readonly failed: string;
  readonly nothing: string;
  readonly nothingHint: string;
}

/** What the map and the comparison call the same. */
export const COMPARED_WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    indicator: 'Indicator',
    findIndicator: 'Type to find an indicator',
    figures: (printed, count) => (count === 1 ? '1 figure' : `${printed} figures`),
    year: 'Year',
    latest: 'latest of each',
    place: 'Place',
    value: 'Value',
    raw: 'As printed',
    period: 'Period',
    rank: 'Rank',
    evidence: 'Stated in',
    notComparable: 'not comparable',
    svg: 'Save as SVG',
    png: 'Save as PNG',
    failed: 'The picture could not be made.',
    nothing: 'There are no figures yet.',
    nothingHint: 'No figure that could be shown province by province has been loaded.',
  },
  vi: {
    indicator: 'Chỉ tiêu',
    findIndicator: 'Gõ để tìm chỉ tiêu',
    figures: (printed) => `${printed} số liệu`,
    year: 'Năm',
    latest: 'mới nhất của từng nơi',
    place: 'Địa phương',
    value: 'Giá trị',
    raw: 'Nguyên văn',
    period: 'Kỳ',
    rank: 'Hạng',
    evidence: 'Nguồn',
    notComparable: 'không so sánh được',
    svg: 'Lưu SVG',
    png: 'Lưu PNG',
    failed: 'Không tạo được hình.',
    nothing: 'Chưa có số liệu.',
    nothingHint: 'Chưa nạp số liệu nào có thể hiển thị theo tỉnh, thành phố.',
  },
};
