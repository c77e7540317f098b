import { type GraphNode } from '../dataset.js';
import { type Figure } from './figure.js';

/** `“gần 1900 vị trí trạm BTS” (phu-tho-2024, đoạn 23)`, or with `paragraph` in English. */
export function printedFigure({ raw, node }: Figure, language: 'VI' | 'EN'): string {
  return `“${raw}” (${passage(node, language)})`;
}

/** The first place where the entity is stated. */
function passage({ evidence }: GraphNode, language: 'VI' | 'EN'): string {
  const [first] = evidence;
  const source = first?.source.replace('source:', '') ?? '';
  if (first?.paragraph === undefined) return `${source}, ${language === 'EN' ? 'row' : 'dòng'} ${first?.row ?? ''}`;
  return `${source}, ${language === 'EN' ? 'paragraph' : 'đoạn'} ${first.paragraph}`;
}

/** A number as people write it: 1.044 and 31,4 in Vietnamese, 1,044 and 31.4 in English. */
export function printedNumber(value: number, language: 'VI' | 'EN'): string {
  return value.toLocaleString(language === 'EN' ? 'en-US' : 'vi-VN', { maximumFractionDigits: 6 });
}

/** Items in a row: `a; b; c`. */
export function listed<T>(items: readonly T[], text: (item: T) => string): string {
  return items.map(text).join('; ');
}
