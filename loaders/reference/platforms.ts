import { type DataSet } from './data-set.js';

/** National platforms that the glossary knows from a page: rows of sorts of platforms, and of ones that only the articles name, have no `platform_id`. */
export const PLATFORMS: DataSet = {
  file: 'platforms-glossary.csv',
  source: 'source:ref-platforms',
  columns: ['id', 'abbrev', 'name_vi', 'name_en', 'aliases', 'platform_id', 'platform_type'],
  records: (rows) =>
    rows.flatMap((row) => {
      const id = row.cell('platform_id');
      if (id === undefined) return [];
      const abbreviation = row.cell('abbrev');
      return [
        {
          row,
          key: row.cell('id') ?? '',
          kind: 'Platform',
          id,
          fields: {
            name: row.cell('name_vi'),
            nameEn: row.cell('name_en'),
            aliases: [...(abbreviation === undefined ? [] : [abbreviation]), ...row.cells('aliases')],
            platformType: row.cell('platform_type'),
          },
        },
      ];
    }),
};
