import { type Row } from '../read/csv-file.js';
import { type DataSet, type Reference } from './data-set.js';
import { documentId } from './document-id.js';

const PARTS: Readonly<Record<string, string>> = { whole: 'WHOLE', partial: 'PARTIAL', unchanged: 'UNCHANGED' };

/** Which unit turned into which on 2025-07-01, for provinces, island districts and communes. */
export const CHANGES: DataSet = {
  file: 'mergers.csv',
  source: 'source:ref-changes',
  columns: ['level', 'old_code', 'new_code', 'kind', 'legal_basis', 'effective'],
  records: (rows, reference) =>
    rows.map((row) => {
      const law = row.cell('legal_basis');
      return {
        row,
        key: [row.cell('level'), row.cell('old_code'), row.cell('new_code')].join('-'),
        kind: 'PlaceChange',
        fields: {
          ...endsOf(row, reference),
          part: PARTS[row.cell('kind') ?? ''] ?? row.cell('kind'),
          effectiveOn: row.cell('effective'),
          legalBasis: law === undefined ? undefined : documentId('Resolution', 'quoc-hoi', law, row.cell('effective')),
        },
      };
    }),
};

function endsOf(row: Row, { provinces }: Reference): { from: string | undefined; to: string | undefined } {
  const before = row.cell('old_code') ?? '';
  const now = row.cell('new_code') ?? '';
  const level = row.cell('level') ?? '';
  if (level === 'province') return { from: provinces.get(`63-${before}`), to: provinces.get(`34-${now}`) };
  return { from: `${level}:63-${before}`, to: `commune:34-${now}` };
}
