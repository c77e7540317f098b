import { type Row } from '../read/csv-file.js';
import { type DataSet, type RowRecord } from './data-set.js';
import { documentId } from './document-id.js';

const KINDS: Readonly<Record<string, string>> = {
  'Nghị quyết': 'Resolution',
  'Quyết định': 'Decision',
  'Chỉ thị': 'Directive',
  'Nghị định': 'Decree',
  'Thông tư': 'Circular',
  'Kế hoạch': 'Plan',
  Luật: 'Law',
};

/** Local parts of the ids of issuers. */
const ISSUERS: Readonly<Record<string, string>> = {
  'Ban Bí thư': 'ban-bi-thu',
  'Ban Chấp hành Trung ương': 'bch-trung-uong',
  'Ban Chỉ đạo Trung ương': 'ban-chi-dao-trung-uong',
  'Bộ Chính trị': 'bo-chinh-tri',
  'Bộ Thông tin và Truyền thông': 'bo-tttt',
  'Chính phủ': 'chinh-phu',
  'Quốc hội': 'quoc-hoi',
  'Thủ tướng Chính phủ': 'ttg',
  'Văn phòng Chính phủ': 'van-phong-chinh-phu',
};

/** Relation fields by the word for them in the data. */
const RELATIONS: Readonly<Record<string, string>> = {
  implements: 'implements',
  amends: 'amends',
  'amended by': 'amendedBy',
  replaces: 'replaces',
  'replaced by': 'replacedBy',
  details: 'guides',
  relates: 'cites',
  cites: 'cites',
};

const RELATION = new RegExp(`^(${Object.keys(RELATIONS).join('|')}) (.+)$`);

/** Documents of national bodies that provinces carry out: `decision:ttg/06-qd-ttg-2022`. */
export const NATIONAL_DOCUMENTS: DataSet = {
  file: 'national-documents.csv',
  source: 'source:ref-national-documents',
  columns: [
    'number',
    'number_normalised',
    'doc_type_vi',
    'doc_type_en',
    'date',
    'issuer_vi',
    'title_vi',
    'relation',
    'relation_target',
  ].concat(['other_relations', 'aliases', 'launches']),
  records: (rows) => {
    const ids = idsByName(rows);
    return rows.flatMap((row) => recordsOf(row, ids));
  },
};

function recordsOf(row: Row, ids: ReadonlyMap<string, string>): readonly RowRecord[] {
  const issuer = issuerOf(row);
  const key = row.cell('number') ?? '';
  const launched = row.cell('launches');
  const mentioned = [
    { row, key, kind: 'PublicBody', id: `public-body:${issuer}`, fields: {} },
    ...(launched === undefined ? [] : [{ row, key, kind: 'Programme', id: launched, fields: {} }]),
  ];
  return [{ row, key, kind: kindOf(row), id: idOf(row), fields: fieldsOf(row, issuer, ids) }, ...mentioned];
}

function fieldsOf(row: Row, issuer: string, ids: ReadonlyMap<string, string>): RowRecord['fields'] {
  const number = row.cell('number');
  const normalised = row.cell('number_normalised');
  return {
    name: nameOf(row),
    nameEn: `${row.cell('doc_type_en') ?? ''} ${number ?? ''}`,
    aliases: [...(normalised === number ? [] : [normalised ?? '']), ...row.cells('aliases')].filter(
      (alias) => alias !== '',
    ),
    number,
    title: row.cell('title_vi'),
    issuedOn: row.cell('date'),
    issuedBy: `public-body:${issuer}`,
    launches: row.cell('launches'),
    ...relationsOf(row, ids),
  };
}

/** Laws are known by their title, all others by type and number. */
function nameOf(row: Row): string {
  const type = row.cell('doc_type_vi') ?? '';
  const title = row.cell('title_vi') ?? '';
  return title.startsWith(type) ? title : `${type} số ${row.cell('number') ?? ''}`;
}

/** The documents it relates to, as far as the data holds them; prose is passed over. */
function relationsOf(row: Row, ids: ReadonlyMap<string, string>): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {};
  const texts = [`${row.cell('relation') ?? ''} ${row.cell('relation_target') ?? ''}`, ...row.cells('other_relations')];
  for (const text of texts) {
    const [, word = '', targets = ''] = RELATION.exec(text.trim()) ?? [];
    const field = RELATIONS[word];
    for (const target of field === undefined ? [] : targets.split(',')) {
      const id = ids.get(target.trim().toLowerCase());
      if (field !== undefined && id !== undefined) (found[field] ??= []).push(id);
    }
  }
  return found;
}

/** Ids by number, title, alias, and the title with its year, as relations name them. */
function idsByName(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const title = row.cell('title_vi');
      const year = row.cell('date')?.slice(0, 4) ?? '';
      const names = [
        row.cell('number'),
        row.cell('number_normalised'),
        title && `${title} ${year}`,
        ...row.cells('aliases'),
      ];
      return names.flatMap((name) => (name === undefined ? [] : [[name.toLowerCase(), idOf(row)] as const]));
    }),
  );
}

function idOf(row: Row): string {
  return documentId(kindOf(row), issuerOf(row), row.cell('number') ?? '', row.cell('date'));
}

function kindOf(row: Row): string {
  return KINDS[row.cell('doc_type_vi') ?? ''] ?? 'OtherDocument';
}

/** An issuer that is not listed above is told as an unknown body by its name. */
function issuerOf(row: Row): string {
  const issuer = row.cell('issuer_vi') ?? '';
  return ISSUERS[issuer] ?? issuer;
}
