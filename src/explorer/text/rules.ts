import { type Label } from './label.js';

/** What the rules look for that derive findings, by the rule's name. */
export const RULES: Readonly<Record<string, Label>> = {
  'conflicting-values': { vi: 'quy tắc: hai số cho cùng một điều', en: 'by rule: two values of one thing' },
  'part-sums': { vi: 'quy tắc: các phần không bằng tổng', en: 'by rule: parts that miss their sum' },
  'fraction-percent': {
    vi: 'quy tắc: phân số lệch tỷ lệ phần trăm',
    en: 'by rule: a fraction beside another percentage',
  },
  'two-heads': { vi: 'quy tắc: hai người đứng đầu cùng lúc', en: 'by rule: two heads at once' },
  'shared-figures': { vi: 'quy tắc: các nơi có số liệu trùng nhau', en: 'by rule: the same figures of several places' },
  'number-alone': { vi: 'quy tắc: số văn bản không kèm ngày', en: 'by rule: a document number without a day' },
  'unit-counts': { vi: 'quy tắc: số đơn vị khác danh mục', en: 'by rule: a count of units unlike the register' },
};
