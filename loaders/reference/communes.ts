import { type DataSet } from './data-set.js';
import { dayAfter, identifier } from './place-fields.js';

/** What a unit is called: type, and the words before its name in Vietnamese and after it in English. */
const TYPES: Readonly<Record<string, readonly [unitType: string, vi: string, en: string]>> = {
  xa: ['RURAL_COMMUNE', 'Xã', 'Commune'],
  phuong: ['WARD', 'Phường', 'Ward'],
  thi_tran: ['TOWNSHIP', 'Thị trấn', 'Township'],
  dac_khu: ['SPECIAL_ZONE', 'Đặc khu', 'Special Zone'],
};

/** The communes of both eras: `commune:63-04555` in its district, `commune:34-00004` in its province. */
export const COMMUNES: DataSet = {
  file: 'communes.csv',
  source: 'source:ref-communes',
  columns: [
    'era',
    'code',
    'name_vi',
    'name_en',
    'type',
    'district_code',
    'province_code',
    'valid_from',
    'valid_to',
    'aliases',
    'first_missing',
  ],
  records: (rows, { provinces }) =>
    rows.map((row) => {
      const unit = `${row.cell('era') ?? ''}-${row.cell('code') ?? ''}`;
      const [unitType, vi, en] = TYPES[row.cell('type') ?? ''] ?? [row.cell('type'), '', ''];
      const from = row.cell('valid_from');
      const to = dayAfter(row.cell('valid_to')) ?? row.cell('first_missing');
      const district = row.cell('district_code');
      const name = row.cell('name_vi') ?? '';
      return {
        row,
        key: unit,
        kind: 'Commune',
        id: `commune:${unit}`,
        fields: {
          name: `${vi} ${name}`,
          nameEn: `${row.cell('name_en') ?? ''} ${en}`,
          aliases: [name, ...row.cells('aliases')],
          era: `P${row.cell('era') ?? ''}`,
          unitType,
          existsFrom: from,
          existsTo: to,
          partOf:
            district === undefined ? provinces.get(`34-${row.cell('province_code') ?? ''}`) : `district:63-${district}`,
          identifiers: identifier('gso', row.cell('code'), from, to),
        },
      };
    }),
};
