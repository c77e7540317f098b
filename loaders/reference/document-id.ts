import { kebab } from '../../src/model/names.js';

/** `decision:ttg/06-qd-ttg-2022`: kind, issuer, number, and the year of issue where it is known. */
export function documentId(kind: string, issuer: string, number: string, issuedOn: string | undefined): string {
  const year = issuedOn === undefined ? '' : `-${issuedOn.slice(0, 4)}`;
  return `${kebab(kind)}:${issuer}/${slugOf(number)}${year}`;
}

/** Lower-case Latin letters without accents, other characters as single hyphens: `06/QĐ-TTg` → `06-qd-ttg`. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
