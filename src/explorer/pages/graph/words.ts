import { type Lang } from '../../address/lang.js';

interface Words {
  readonly title: (name: string) => string;
  readonly lead: string;
  readonly canvas: string;
  readonly keys: string;
  readonly count: (nodes: number, edges: number) => string;
  readonly left: (count: number, most: number) => string;
  readonly open: (name: string) => string;
  readonly close: (name: string) => string;
  readonly opened: string;
  readonly undo: string;
  readonly fit: string;
  readonly free: string;
  readonly relations: string;
  readonly figures: string;
  readonly list: string;
  readonly nothing: string;
  readonly chosen: string;
  readonly chooseHint: string;
  readonly page: string;
  readonly trace: string;
  readonly ways: (name: string) => string;
  readonly recentre: string;
  readonly read: (shown: number, all: number) => string;
  readonly implied: string;
  readonly planned: string;
  readonly loading: string;
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    title: (name) => `Around ${name}`,
    lead: 'A click opens what stands around an entity; a click on a line shows what states it. Dragged signs stay where they are put.',
    canvas: 'Picture of the neighbourhood; the list below holds the same',
    keys: 'With the keyboard: arrow keys choose, Enter opens, Delete closes, + and − zoom, 0 shows everything.',
    count: (nodes, edges) => `${nodes} entities, ${edges} relationships`,
    left: (count, most) =>
      `${count} more neighbours are left out: ${most} are as many as stay readable. Close something, or hide types of relationships.`,
    open: (name) => `Open ${name}`,
    close: (name) => `Close ${name}`,
    opened: 'open',
    undo: 'Undo',
    fit: 'Show everything',
    free: 'Put back what was moved',
    relations: 'Types of relationships shown',
    figures: 'also figures about it',
    list: 'The same as a list',
    nothing: 'Nothing is recorded around it, with what is chosen.',
    chosen: 'Chosen',
    chooseHint: 'Choose a sign or a line in the picture to read about it here.',
    page: 'Its page',
    trace: 'Trace',
    ways: (name) => `How it hangs together with ${name}`,
    recentre: 'Put it in the middle',
    read: (shown, all) => `${shown} of ${all} relationships are read; all are on its page.`,
    implied: 'implied',
    planned: 'planned',
    loading: 'Reading the neighbours …',
  },
  vi: {
    title: (name) => `Xung quanh ${name}`,
    lead: 'Bấm vào một đối tượng để mở những gì quanh nó; bấm vào một đường để xem nguồn nêu. Đối tượng được kéo sẽ ở nguyên chỗ mới.',
    canvas: 'Hình các quan hệ xung quanh; danh sách bên dưới có cùng nội dung',
    keys: 'Bằng bàn phím: phím mũi tên chọn, Enter mở, Delete đóng, + và − phóng to, thu nhỏ, 0 hiện tất cả.',
    count: (nodes, edges) => `${nodes} đối tượng, ${edges} quan hệ`,
    left: (count, most) =>
      `Còn ${count} đối tượng không được hiện: ${most} là số nhiều nhất mà hình còn đọc được. Hãy đóng bớt hoặc ẩn loại quan hệ.`,
    open: (name) => `Mở ${name}`,
    close: (name) => `Đóng ${name}`,
    opened: 'đang mở',
    undo: 'Hoàn tác',
    fit: 'Hiện tất cả',
    free: 'Đưa về chỗ cũ',
    relations: 'Loại quan hệ được hiện',
    figures: 'cả số liệu về đối tượng',
    list: 'Cùng nội dung dưới dạng danh sách',
    nothing: 'Với lựa chọn này, chưa ghi nhận gì xung quanh.',
    chosen: 'Đang chọn',
    chooseHint: 'Hãy chọn một đối tượng hoặc một đường trong hình để đọc ở đây.',
    page: 'Trang riêng',
    trace: 'Lần theo',
    ways: (name) => `Liên hệ với ${name}`,
    recentre: 'Đặt vào giữa',
    read: (shown, all) => `Đã đọc ${shown} trong ${all} quan hệ; tất cả có ở trang riêng.`,
    implied: 'suy ra',
    planned: 'dự kiến',
    loading: 'Đang đọc các quan hệ …',
  },
};
