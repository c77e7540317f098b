import { type TraceGoal, type FrontierReason } from '../../api/operations.generated.js';
import { type Lang } from '../../address/lang.js';

interface Words {
  readonly title: (name: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly goal: string;
  readonly goals: Readonly<Record<TraceGoal, string>>;
  readonly lead: Readonly<Record<TraceGoal, string>>;
  readonly betweenLead: string;
  readonly maxDepth: string;
  readonly implied: string;
  readonly planned: string;
  readonly picture: string;
  readonly keys: string;
  readonly legend: Readonly<Record<'stated' | 'implied' | 'planned', string>>;
  readonly tag: Readonly<Record<'implied' | 'planned', string>>;
  readonly step: (layer: number) => string;
  readonly start: string;
  readonly ways: (count: number) => string;
  readonly waysThrough: (name: string) => string;
  readonly showAll: string;
  readonly further: string;
  readonly nothing: string;
  readonly noWay: (depth: number) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly frontier: string;
  readonly reasons: Readonly<Record<FrontierReason, string>>;
  readonly hidden: (count: number) => string;
  readonly deeper: string;
  readonly doubts: (count: number) => string;
  readonly page: string;
  readonly traceFrom: string;
  readonly graph: string;
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    title: (name) => `Trace: ${name}`,
    between: (from, to) => `How these hang together: ${from} and ${to}`,
    goal: 'Question',
    goals: {
      CONSEQUENCES: 'What came of it',
      LEGAL_BASIS: 'What it rests on',
      ACCOUNTABILITY: 'Who answers for it',
      DELIVERY: 'Targets and measurements',
    },
    lead: {
      CONSEQUENCES: 'Documents that carry it out, programmes, platforms, bodies, targets and results credited to it.',
      LEGAL_BASIS: 'Its grounds, the documents it carries out, details or amends, and the document behind it.',
      ACCOUNTABILITY: 'Who issued, advised, signed, directs, carries out or runs it, and who heads these bodies.',
      DELIVERY: 'Its targets, beside the measurements of the same indicator about the same subject.',
    },
    betweenLead: 'The shortest ways between the two, whichever way their relationships point.',
    maxDepth: 'Most steps',
    implied: 'with implied links',
    planned: 'with planned links',
    picture: 'The chain, step by step from left to right',
    keys: 'Arrow keys move along the chain, Enter shows only the sentences of a step.',
    legend: { stated: 'stated', implied: 'implied: inferred by a reader', planned: 'planned: only an intention' },
    tag: { implied: 'implied', planned: 'planned' },
    step: (layer) => `Step ${layer}`,
    start: 'Start',
    ways: (count) => (count === 1 ? 'The one way, in words' : `The ${count} ways, in words`),
    waysThrough: (name) => `Through “${name}”`,
    showAll: 'Show all ways',
    further: 'Further links between these',
    nothing: 'Nothing is recorded that answers this question. Another question may have an answer.',
    noWay: (depth) => `No way of at most ${depth} steps joins these two.`,
    shown: (shown, all) => `The picture shows the nearest ${shown} of ${all}.`,
    frontier: 'Where it stops, and why',
    reasons: {
      MAX_DEPTH: 'More follows beyond the last step shown:',
      NOT_VALID_THEN: 'What follows did not hold on the chosen day:',
      FAN_OUT_CAP: 'Too much follows to be shown at once:',
      NO_FURTHER_FACT: 'No source read so far tells more:',
    },
    hidden: (count) => `${count} more`,
    deeper: 'Go one step further',
    doubts: (count) => (count === 1 ? '1 doubt' : `${count} doubts`),
    page: 'Its page',
    traceFrom: 'Trace from here',
    graph: 'Neighbourhood',
  },
  vi: {
    title: (name) => `Lần theo: ${name}`,
    between: (from, to) => `Liên hệ giữa ${from} và ${to}`,
    goal: 'Câu hỏi',
    goals: {
      CONSEQUENCES: 'Dẫn tới những gì',
      LEGAL_BASIS: 'Dựa trên căn cứ nào',
      ACCOUNTABILITY: 'Ai chịu trách nhiệm',
      DELIVERY: 'Mục tiêu và kết quả đo',
    },
    lead: {
      CONSEQUENCES: 'Văn bản triển khai, chương trình, nền tảng, cơ quan, mục tiêu và kết quả được ghi nhận.',
      LEGAL_BASIS: 'Căn cứ, văn bản được triển khai, hướng dẫn hoặc sửa đổi, và văn bản làm cơ sở.',
      ACCOUNTABILITY: 'Ai ban hành, tham mưu, ký, chỉ đạo, thực hiện, vận hành, và ai đứng đầu các cơ quan đó.',
      DELIVERY: 'Các mục tiêu, bên cạnh số liệu của cùng chỉ tiêu về cùng đối tượng.',
    },
    betweenLead: 'Những đường ngắn nhất nối hai đối tượng, không kể chiều của quan hệ.',
    maxDepth: 'Số bước nhiều nhất',
    implied: 'cả liên kết suy ra',
    planned: 'cả liên kết dự kiến',
    picture: 'Chuỗi liên kết, từng bước từ trái sang phải',
    keys: 'Phím mũi tên đi dọc chuỗi, Enter chỉ hiện các câu của một bước.',
    legend: { stated: 'nguồn nêu rõ', implied: 'suy ra: do người đọc suy ra', planned: 'dự kiến: mới là dự định' },
    tag: { implied: 'suy ra', planned: 'dự kiến' },
    step: (layer) => `Bước ${layer}`,
    start: 'Điểm đầu',
    ways: (count) => (count === 1 ? 'Đường duy nhất, bằng lời' : `${count} đường, bằng lời`),
    waysThrough: (name) => `Đi qua “${name}”`,
    showAll: 'Hiện mọi đường',
    further: 'Liên kết khác giữa các đối tượng này',
    nothing: 'Chưa ghi nhận gì trả lời câu hỏi này. Câu hỏi khác có thể có câu trả lời.',
    noWay: (depth) => `Không có đường nào dài tối đa ${depth} bước nối hai đối tượng này.`,
    shown: (shown, all) => `Hình vẽ ${shown} đối tượng gần nhất trong ${all}.`,
    frontier: 'Dừng ở đâu, vì sao',
    reasons: {
      MAX_DEPTH: 'Sau bước cuối được hiện vẫn còn tiếp:',
      NOT_VALID_THEN: 'Phần tiếp theo không có hiệu lực vào ngày đã chọn:',
      FAN_OUT_CAP: 'Phần tiếp theo quá nhiều để hiện cùng lúc:',
      NO_FURTHER_FACT: 'Các nguồn đã đọc không nói gì thêm:',
    },
    hidden: (count) => `còn ${count}`,
    deeper: 'Đi thêm một bước',
    doubts: (count) => `${count} điểm nghi vấn`,
    page: 'Trang riêng',
    traceFrom: 'Lần theo từ đây',
    graph: 'Quan hệ xung quanh',
  },
};
