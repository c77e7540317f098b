import { type DataSet } from './data-set.js';
import { dayAfter, identifier } from './place-fields.js';

const UNIT_TYPES: Readonly<Record<string, string>> = {
  quan: 'URBAN_DISTRICT',
  huyen: 'RURAL_DISTRICT',
  thi_xa: 'TOWN',
  thanh_pho_thuoc_tinh: 'CITY',
  thanh_pho_thuoc_thanh_pho: 'CITY',
};

/** The districts of the 63 provinces. Those that vanished before 2025 end on the day on which the data first lacks them. */
export const DISTRICTS: DataSet = {
  file: 'districts.csv',
  source: 'source:ref-districts',
  columns: [
    'code',
    'name_vi',
    'full_name_vi',
    'full_name_en',
    'type',
    'province_code',
    'valid_from',
    'valid_to',
    'aliases',
    'first_missing',
  ],
  records: (rows, { provinces }) =>
    rows.map((row) => {
      const code = row.cell('code') ?? '';
      const from = row.cell('valid_from');
      const to = dayAfter(row.cell('valid_to')) ?? row.cell('first_missing');
      return {
        row,
        key: code,
        kind: 'District',
        id: `district:63-${code}`,
        fields: {
          name: row.cell('full_name_vi'),
          nameEn: row.cell('full_name_en'),
          aliases: [row.cell('name_vi') ?? '', ...row.cells('aliases')],
          era: 'P63',
          unitType: UNIT_TYPES[row.cell('type') ?? ''] ?? row.cell('type'),
          existsFrom: from,
          existsTo: to,
          partOf: provinces.get(`63-${row.cell('province_code') ?? ''}`),
          identifiers: identifier('gso', code, from, to),
        },
      };
    }),
};
