import { type DocumentNumber } from './document-number.js';

/** Kinds by the first words of a document type. */
const KINDS: readonly (readonly [words: string, kind: string])[] = [
  ['Nghị quyết', 'Resolution'],
  ['Quyết định', 'Decision'],
  ['Chỉ thị', 'Directive'],
  ['Kế hoạch', 'Plan'],
  ['Đề án', 'Scheme'],
  ['Luật', 'Law'],
  ['Nghị định', 'Decree'],
  ['Thông tư', 'Circular'],
];

/** The kinds that a document of that number may be, sorted. */
export function kindsOfNumber({ types }: Pick<DocumentNumber, 'types'>): readonly string[] {
  const names = types.flatMap(({ vi }) => vi.split(/ hoặc | \/ /));
  const kinds = names.map((name) => KINDS.find(([words]) => name.startsWith(words))?.[1] ?? 'OtherDocument');
  return [...new Set(kinds)].sort();
}
