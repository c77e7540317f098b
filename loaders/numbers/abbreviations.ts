import { type Note } from '../problems.js';
import { rowsOf, type Row } from '../read/csv-file.js';

export type LegalSystem = 'state' | 'party';

/** What a type abbreviation stands for with one issuer. */
export interface DocumentType {
  /** As its issuer writes it: `QĐ`; '' for official letters and the National Assembly, whose numbers name no type. */
  readonly abbreviation: string;
  readonly issuer: string;
  readonly system: LegalSystem;
  /** Whether numbers of that type carry their year. */
  readonly year: 'always' | 'never' | 'sometimes';
  /** One name, or more parted by `/` or `hoặc` when the number does not tell which. */
  readonly vi: string;
  readonly en: string;
}

export interface IssuerKind {
  /** As numbers write it: `UBND`, `TTg`. */
  readonly abbreviation: string;
  readonly vi: string;
  readonly en: string;
  /** central, province, district or commune. */
  readonly level: string;
  readonly system: LegalSystem;
}

/** The abbreviations of which numbers of documents are made. */
export interface Abbreviations {
  readonly types: readonly DocumentType[];
  readonly issuers: readonly IssuerKind[];
}

const COLUMNS = [
  'doc_abbrev',
  'issuer_suffix',
  'doc_type_vi',
  'doc_type_en',
  'issuer_kind_vi',
  'issuer_kind_en',
  'level',
  'system',
  'year_in_number',
];

/** The table of legal-abbreviations.csv. */
export function abbreviationsIn(path: string, note: Note): Abbreviations {
  const rows = rowsOf(path, COLUMNS, note);
  const issuers = new Map(rows.map((row) => [issuerIn(row), issuerKind(row)] as const).reverse());
  return { types: rows.map(documentType), issuers: [...issuers.values()] };
}

const YEARS: Readonly<Record<string, DocumentType['year']>> = { yes: 'always', no: 'never' };

function documentType(row: Row): DocumentType {
  return {
    abbreviation: row.cell('doc_abbrev') ?? '',
    issuer: issuerIn(row),
    system: systemOf(row),
    year: YEARS[row.cell('year_in_number') ?? ''] ?? 'sometimes',
    vi: row.cell('doc_type_vi') ?? '',
    en: row.cell('doc_type_en') ?? '',
  };
}

function issuerKind(row: Row): IssuerKind {
  return {
    abbreviation: issuerIn(row),
    vi: row.cell('issuer_kind_vi') ?? '',
    en: row.cell('issuer_kind_en') ?? '',
    level: row.cell('level') ?? '',
    system: systemOf(row),
  };
}

/** `VPCP` of `VPCP-{unit}`; '' of `{A}-{B}`, which stands for any ministries. */
function issuerIn(row: Row): string {
  return (row.cell('issuer_suffix') ?? '').replace(/-?\{.*/, '');
}

function systemOf(row: Row): LegalSystem {
  return row.cell('system') === 'party' ? 'party' : 'state';
}
