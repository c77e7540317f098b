/** What makes an entry of a timeline: a dated property, told apart by kind where the same name means another thing. */
export type Happening =
  | 'existsFrom'
  | 'existsTo'
  | 'issuedOn'
  | 'effectiveOn'
  | 'changed'
  | 'happened'
  | 'given'
  | 'from'
  | 'to'
  | 'attested'
  | 'publishedOn'
  | 'period'
  | 'deadline';

/** What is said before the entity's name; none where the name says it all. */
const WORDS: Readonly<Record<Happening, readonly [vi: string, en: string] | undefined>> = {
  existsFrom: ['Thành lập', 'Established'],
  existsTo: ['Kết thúc', 'Ended'],
  issuedOn: ['Ban hành', 'Issued'],
  effectiveOn: ['Có hiệu lực', 'In force'],
  changed: undefined,
  happened: undefined,
  given: ['Trao tặng', 'Awarded'],
  from: ['Bắt đầu', 'Began'],
  to: ['Kết thúc', 'Ended'],
  attested: ['Đương chức', 'In office'],
  publishedOn: ['Đăng', 'Published'],
  period: undefined,
  deadline: ['Thời hạn', 'Due'],
};

/** `Ban hành: Nghị quyết 09-NQ/TU`. */
export function titleOf(happening: Happening, name: string, lang: 'VI' | 'EN'): string {
  const words = WORDS[happening];
  return words === undefined ? name : `${lang === 'EN' ? words[1] : words[0]}: ${name}`;
}
