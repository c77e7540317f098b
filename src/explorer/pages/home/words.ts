import { type Lang } from '../../address/lang.js';

interface Question {
  readonly text: string;
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
}

interface Words {
  readonly lead: string;
  readonly begin: string;
  readonly questions: readonly Question[];
  readonly holds: string;
  readonly version: string;
  readonly loaded: string;
}

/** Where the questions lead; their texts stand in each language. */
const WAYS = {
  consequences: { path: '/trace/resolution:nghe-an/09-nq-tu-2022', params: { goal: 'CONSEQUENCES' } },
  platform: { path: '/id/platform:lgsp-yen-bai' },
  compare: { path: '/compare', params: { indicator: 'indicator:mobile-subscribers' } },
  map: { path: '/map', params: { indicator: 'indicator:dti', on: '2022' } },
  merged: { path: '/id/province:yen-bai' },
  contradictions: { path: '/findings', params: { kinds: 'CONTRADICTION,ARITHMETIC' } },
} as const;

export const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    lead: 'Resolutions, plans, platforms, offices and figures, each with the source and paragraph that says so and the dates between which it held.',
    begin: 'Begin with a question',
    questions: [
      { text: 'What came of Nghệ An’s Resolution 09-NQ/TU?', ...WAYS.consequences },
      { text: 'Which platforms does Yên Bái’s LGSP connect to?', ...WAYS.platform },
      { text: 'How many mobile subscribers has each province, and may they be compared?', ...WAYS.compare },
      { text: 'Where do the provinces stand in the Digital Transformation Index?', ...WAYS.map },
      { text: 'What became of Yên Bái on 1 July 2025?', ...WAYS.merged },
      { text: 'What contradicts what?', ...WAYS.contradictions },
    ],
    holds: 'What the graph holds',
    version: 'Dataset version',
    loaded: 'loaded',
  },
  vi: {
    lead: 'Nghị quyết, kế hoạch, nền tảng, cơ quan và số liệu; mỗi thông tin đều kèm nguồn, đoạn văn chứng minh và khoảng thời gian có giá trị.',
    begin: 'Bắt đầu từ một câu hỏi',
    questions: [
      { text: 'Nghị quyết 09-NQ/TU của Nghệ An đã dẫn tới những gì?', ...WAYS.consequences },
      { text: 'LGSP của Yên Bái kết nối với những nền tảng nào?', ...WAYS.platform },
      { text: 'Mỗi tỉnh có bao nhiêu thuê bao di động, và có so sánh được không?', ...WAYS.compare },
      { text: 'Các tỉnh đứng ở đâu trong Chỉ số chuyển đổi số (DTI)?', ...WAYS.map },
      { text: 'Yên Bái trở thành gì từ ngày 1/7/2025?', ...WAYS.merged },
      { text: 'Những gì mâu thuẫn với nhau?', ...WAYS.contradictions },
    ],
    holds: 'Đồ thị có những gì',
    version: 'Phiên bản dữ liệu',
    loaded: 'nạp lúc',
  },
};
