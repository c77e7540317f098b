import { type Lang } from '../address/lang.js';

type Word = 'indicator' | 'period' | 'value' | 'raw' | 'evidence' | 'rank' | 'since';

export const FIGURE_WORDS: Readonly<Record<Lang, Readonly<Record<Word, string>>>> = {
  en: {
    indicator: 'Indicator',
    period: 'Period',
    value: 'Value',
    raw: 'As printed',
    evidence: 'Stated in',
    rank: 'rank',
    since: 'change since',
  },
  vi: {
    indicator: 'Chỉ tiêu',
    period: 'Kỳ',
    value: 'Giá trị',
    raw: 'Nguyên văn',
    evidence: 'Nguồn',
    rank: 'hạng',
    since: 'thay đổi so với',
  },
};
