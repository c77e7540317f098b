import { type DataSet } from './data-set.js';

/** Telecom operators with what they belong to: `telecom-operator:viettel`. */
export const TELECOM_OPERATORS: DataSet = {
  file: 'telecom-operators.csv',
  source: 'source:ref-telecom-operators',
  columns: [
    'id',
    'brand',
    'legal_name_vi',
    'name_en',
    'aliases',
    'parent_id',
    'founded',
    'owner_ids',
    'owner_since',
    'wikidata_id',
  ],
  records: (rows, { vocabulary }) =>
    rows.flatMap((row) => {
      const key = row.cell('id') ?? '';
      const parent = row.cell('parent_id');
      const [since] = row.cell('owner_since')?.split(' ') ?? [];
      const owners = row.cells('owner_ids');
      const wikidata = row.cell('wikidata_id');
      const operator = {
        row,
        key,
        kind: 'TelecomOperator',
        id: `telecom-operator:${key}`,
        fields: {
          name: row.cell('brand'),
          nameEn: row.cell('name_en'),
          legalName: row.cell('legal_name_vi'),
          aliases: row.cells('aliases'),
          existsFrom: row.cell('founded'),
          partOf: parent === undefined ? undefined : `telecom-operator:${parent}`,
          ownedBy: owners.map((id) => ({ id, from: since })),
          identifiers: wikidata === undefined ? [] : [{ scheme: 'wikidata', value: wikidata }],
        },
      };
      const mentioned = owners.flatMap((id) => {
        const kind = vocabulary.byPrefix.get(id.slice(0, id.indexOf(':')))?.name;
        return kind === undefined ? [] : [{ row, key, kind, id, fields: {} }];
      });
      return [operator, ...mentioned];
    }),
};
