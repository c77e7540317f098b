import { type Row } from '../read/csv-file.js';
import { type DataSet } from './data-set.js';
import { dayAfter, identifier } from './place-fields.js';

/** The provinces of both eras: `province:yen-bai`, and `province:lao-cai-2025` for those of the 34. */
export const PROVINCES: DataSet = {
  file: 'provinces.csv',
  source: 'source:ref-provinces',
  columns: [
    'unit_id',
    'era',
    'code',
    'name_vi',
    'full_name_vi',
    'full_name_en',
    'slug',
    'type',
    'region_vi',
    'region_en',
  ].concat(['valid_from', 'valid_to', 'aliases', 'iso_3166_2', 'wikidata_id']),
  records: (rows) =>
    rows.map((row) => {
      const from = row.cell('valid_from');
      const to = dayAfter(row.cell('valid_to'));
      return {
        row,
        key: row.cell('unit_id') ?? '',
        kind: 'Province',
        id: provinceId(row),
        fields: {
          name: row.cell('full_name_vi'),
          nameEn: row.cell('full_name_en'),
          aliases: [row.cell('name_vi') ?? '', ...row.cells('aliases')],
          era: `P${row.cell('era') ?? ''}`,
          unitType: row.cell('type') === 'tinh' ? 'PROVINCE' : 'MUNICIPALITY',
          existsFrom: from,
          existsTo: to,
          region: row.cell('region_vi'),
          regionEn: row.cell('region_en'),
          identifiers: [
            ...identifier('gso', row.cell('code'), from, to),
            ...identifier('iso-3166-2', row.cell('iso_3166_2'), undefined, to),
            ...identifier('wikidata', row.cell('wikidata_id')),
          ],
        },
      };
    }),
};

/** Ids of provinces by era and code: `63-15`. */
export function provinceIds(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [`${row.cell('era') ?? ''}-${row.cell('code') ?? ''}`, provinceId(row)]));
}

function provinceId(row: Row): string {
  const slug = (row.cell('slug') ?? '').replaceAll('_', '-');
  return `province:${slug}${row.cell('era') === '34' ? '-2025' : ''}`;
}
