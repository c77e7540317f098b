import { type Abbreviations, type DocumentType, type IssuerKind, type LegalSystem } from './abbreviations.js';
import { sameLetters } from './same-letters.js';

/** A number of a document, taken apart. */
export interface DocumentNumber {
  /** As printed, with leading zeros and its letter: `06`, `36a`. */
  readonly serial: string;
  readonly year: string | undefined;
  /** `QĐ`; undefined: the number names no type (official letters, the National Assembly). */
  readonly type: string | undefined;
  /** `UBND`; of a joint document all issuers, parted by hyphens. */
  readonly issuer: string;
  /** Term of the National Assembly: `15`. */
  readonly term: string | undefined;
  /** The unit that drafted an official letter: `KSTT`. */
  readonly unit: string | undefined;
  readonly system: LegalSystem;
  /** All that it may be; more than one when the number does not tell. */
  readonly types: readonly DocumentType[];
  /** Undefined: an issuer that the table does not have, or several. */
  readonly issuerKind: IssuerKind | undefined;
}

type Head = Pick<DocumentNumber, 'serial' | 'year'>;

/** Takes a number apart; undefined when it is not made by the grammar. Dashes, case, spaces, `Đ` as `D` and swapped separators do not matter. */
export function documentNumber(text: string, table: Abbreviations): DocumentNumber | undefined {
  const match = /^(\d+(?:[a-zđ](?![\p{L}]))?)[-/. ]*(?:((?:19|20)\d\d)[-/. ]+)?(\p{L}.*)$/u.exec(cleaned(text));
  if (!match) return undefined;
  const [, serial = '', year, rest = ''] = match;
  const head = { serial, year };
  const words = rest.split(/[-/. ]+/);
  return assembly(head, words, table) ?? typed(head, words, rest, table) ?? letter(head, words, table);
}

/** The form in which its issuer writes it. */
export function printedNumber({ serial, year, type, issuer, term = '', unit, system }: DocumentNumber): string {
  const number = year === undefined ? serial : `${serial}/${year}`;
  if (unit !== undefined) return `${number}/${issuer}-${unit}`;
  if (type === undefined) return `${number}/${issuer}${term}`;
  return system === 'party' ? `${number}-${type}/${issuer}` : `${number}/${type}-${issuer}${term}`;
}

/** One kind of dash, `Đ` for the Icelandic letter like it, no word before the number, single spaces. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‐‑‒–—−\u00AD]/g, '-')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^số:? */i, '');
}

/** 60/2024/QH15: number, year and term, no type. */
function assembly(head: Head, words: readonly string[], table: Abbreviations): DocumentNumber | undefined {
  const [, letters = '', term] = /^(\p{L}+)-?(\d+)$/u.exec(words.join('-')) ?? [];
  const types = table.types.filter(({ abbreviation, issuer }) => abbreviation === '' && sameLetters(issuer, letters));
  const [first] = types;
  if (term === undefined || first === undefined || head.year === undefined) return undefined;
  return { ...head, type: undefined, term, unit: undefined, types, ...issuedBy(first.issuer, first.system, table) };
}

/** 749/QĐ-TTg, 09-NQ/TU, 1365/NQ-UBTVQH15, 12/2020/TTLT-BTTTT-BNV. */
function typed(head: Head, words: readonly string[], rest: string, table: Abbreviations): DocumentNumber | undefined {
  const [first = '', ...others] = words.length === 1 ? splitWord(words[0] ?? '', table) : words;
  const known = best(table.types, first, ({ abbreviation }) => abbreviation);
  const [, letters = '', term] = /^([\p{L}-]+?)-?(\d+)?$/u.exec(others.join('-')) ?? [];
  if (known === undefined || letters === '') return undefined;
  if (letters.includes('-') && known.issuer !== '') return undefined;
  const swapped: LegalSystem = /^[\p{L} ]+\//u.test(rest) ? 'party' : 'state';
  const issued = issuedBy(letters, swapped, table);
  const types = typesOf({ ...head, ...issued, type: known.abbreviation }, table);
  return { ...head, type: known.abbreviation, term, unit: undefined, types, ...issued };
}

/** 3115/BTTTT-CVT: issuer and drafting unit, no type. */
function letter(head: Head, words: readonly string[], table: Abbreviations): DocumentNumber | undefined {
  const [first = '', ...units] = words;
  const letters = table.types.filter(({ abbreviation, vi }) => abbreviation === '' && vi === 'Công văn');
  const known = best(letters, first, ({ issuer }) => issuer);
  if (known === undefined || units.length === 0 || !units.every((unit) => /^\p{L}+$/u.test(unit))) return undefined;
  const issued = issuedBy(known.issuer, known.system, table);
  return { ...head, type: undefined, term: undefined, unit: units.join('-'), types: [known], ...issued };
}

/** `QĐUB` as `QĐ` and `UB`, when both are known. */
function splitWord(word: string, table: Abbreviations): readonly string[] {
  for (const { abbreviation } of table.types) {
    const issuer = word.slice(abbreviation.length);
    const known = best(table.issuers, issuer, (one) => one.abbreviation);
    if (abbreviation !== '' && known && sameLetters(abbreviation, word.slice(0, abbreviation.length)))
      return [abbreviation, issuer];
  }
  return [word];
}

function issuedBy(
  letters: string,
  system: LegalSystem,
  table: Abbreviations,
): Pick<DocumentNumber, 'issuer' | 'issuerKind' | 'system'> {
  const issuerKind = best(table.issuers, letters, ({ abbreviation }) => abbreviation);
  if (issuerKind !== undefined) return { issuer: issuerKind.abbreviation, issuerKind, system: issuerKind.system };
  const several = letters
    .split('-')
    .map((one) => best(table.issuers, one, ({ abbreviation }) => abbreviation)?.abbreviation ?? one);
  return { issuer: several.join('-'), issuerKind, system };
}

/** What the abbreviation means with this issuer, or else in this system, or else at all; of these, what has or lacks a year as the number does. */
function typesOf(
  { type, issuer, system, year }: Pick<DocumentNumber, 'type' | 'issuer' | 'system' | 'year'>,
  table: Abbreviations,
): readonly DocumentType[] {
  const all = table.types.filter(({ abbreviation }) => abbreviation === type);
  const own = all.filter((one) => one.issuer === issuer);
  const alike = all.filter((one) => one.system === system);
  const [known = []] = [own, alike, all].filter((types) => types.length > 0);
  const fitting = known.filter((one) => one.year !== (year === undefined ? 'always' : 'never'));
  return [...new Map((fitting.length > 0 ? fitting : known).map((one) => [one.vi, one])).values()];
}

/** The one written just so; or else in another case; or else without accents. */
function best<T>(items: readonly T[], written: string, letters: (item: T) => string): T | undefined {
  if (written === '') return undefined;
  return (
    items.find((item) => letters(item) === written) ??
    items.find((item) => letters(item).toLowerCase() === written.toLowerCase()) ??
    items.find((item) => sameLetters(letters(item), written))
  );
}
