import { type Lang } from '../../address/lang.js';

type Word = 'lead' | 'kind' | 'origin' | 'anyOrigin' | 'curated' | 'rule' | 'none';

export const WORDS: Readonly<Record<Lang, Readonly<Record<Word, string>>>> = {
  en: {
    lead: 'What to know before citing: contradictions, slips and doubts, found by readers and by rules.',
    kind: 'Sort of doubt',
    origin: 'Found by',
    anyOrigin: 'anyone',
    curated: 'a reader',
    rule: 'a rule',
    none: 'No doubt fits this choice.',
  },
  vi: {
    lead: 'Những điều nên biết trước khi trích dẫn: mâu thuẫn, sai sót, nghi vấn do người đọc và các quy tắc phát hiện.',
    kind: 'Loại nghi vấn',
    origin: 'Phát hiện bởi',
    anyOrigin: 'bất kỳ',
    curated: 'người đọc',
    rule: 'quy tắc',
    none: 'Không có nghi vấn nào phù hợp.',
  },
};
