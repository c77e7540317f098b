import { type Lang } from '../../address/lang.js';

interface Words {
  readonly trace: string;
  readonly graph: string;
  readonly facts: string;
  readonly figures: string;
  readonly relations: string;
  readonly timeline: string;
  readonly findings: string;
  readonly evidence: string;
  readonly contents: string;
  readonly alsoCalled: string;
  readonly codes: string;
  readonly collective: string;
  readonly noFacts: string;
  readonly implied: string;
  readonly impliedWhy: string;
  readonly planned: string;
  readonly plannedWhy: string;
  readonly later: string;
  readonly yes: string;
  readonly no: string;
  readonly became: string;
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    trace: 'Trace',
    graph: 'Neighbourhood',
    facts: 'Facts',
    figures: 'Figures',
    relations: 'Relationships',
    timeline: 'Timeline',
    findings: 'Doubts',
    evidence: 'Where it is stated',
    contents: 'On this page',
    alsoCalled: 'Also printed as',
    codes: 'Codes',
    collective: 'An unnamed set taken as one.',
    noFacts: 'Nothing more is recorded of it than its name and its relationships.',
    implied: 'implied',
    impliedWhy: 'Inferred by a reader, not stated in the source.',
    planned: 'planned',
    plannedWhy: 'An intention told by the source, not yet a fact.',
    later: 'after the chosen day',
    yes: 'yes',
    no: 'no',
    became: 'What followed it:',
  },
  vi: {
    trace: 'Lần theo',
    graph: 'Quan hệ xung quanh',
    facts: 'Thông tin',
    figures: 'Số liệu',
    relations: 'Quan hệ',
    timeline: 'Dòng thời gian',
    findings: 'Điểm nghi vấn',
    evidence: 'Được nêu ở',
    contents: 'Trên trang này',
    alsoCalled: 'Cũng được viết là',
    codes: 'Mã số',
    collective: 'Một tập hợp không nêu tên, được coi như một đối tượng.',
    noFacts: 'Ngoài tên và các quan hệ, chưa ghi nhận gì thêm.',
    implied: 'suy ra',
    impliedWhy: 'Do người đọc suy ra, nguồn không nói thẳng.',
    planned: 'dự kiến',
    plannedWhy: 'Nguồn nói là dự định, chưa phải sự thật.',
    later: 'sau ngày đã chọn',
    yes: 'có',
    no: 'không',
    became: 'Kế tiếp là:',
  },
};
