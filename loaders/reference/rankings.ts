import { type Row } from '../read/csv-file.js';
import { type DataSet } from './data-set.js';

/** Local parts of indicators' ids. */
const INDICATORS: Readonly<Record<string, string>> = {
  DTI: 'dti',
  ICT_EGOV: 'ict-egov',
  PAPI: 'papi',
  PAR_INDEX: 'par-index',
  PCI: 'pci',
  SIPAS: 'sipas',
};

/** Units by the scale of the score: values of two scales must not be compared. */
const UNITS: Readonly<Record<string, string>> = { '0-1': 'points (0-1)', '0-100': 'points' };

const PROVINCES = '63';

const DERIVED = 'derived';

/** Places of provinces in national indices, with what restricts a place: the rows say how it was read. */
export const RANKINGS: DataSet = {
  file: 'rankings.csv',
  source: 'source:ref-rankings',
  columns: ['index', 'year', 'era', 'province_code', 'rank', 'score', 'score_scale', 'scope', 'note'],
  records: (rows, { provinces }) =>
    rows.map((row) => {
      const index = row.cell('index') ?? '';
      const code = row.cell('province_code') ?? '';
      const year = row.cell('year') ?? '';
      const place = provinces.get(`${row.cell('era') ?? ''}-${code}`);
      const rank = row.cell('rank');
      const score = row.cell('score');
      const isWhole = row.cell('scope') === 'full' || row.cell('scope')?.endsWith(`of ${PROVINCES}`) === true;
      const isUnsure = row.cell('note')?.includes('year as unconfirmed') === true;
      return {
        row,
        key: `${index}-${year}-${code}`,
        kind: 'Observation',
        fields: {
          indicator: `indicator:${INDICATORS[index] ?? index}`,
          about: place,
          place,
          rank: rank === undefined ? undefined : Number(rank),
          outOf: isWhole ? Number(PROVINCES) : undefined,
          value: score === undefined ? undefined : Number(score),
          unit: score === undefined ? undefined : UNITS[row.cell('score_scale') ?? ''],
          raw: [rank, score].filter((part) => part !== undefined).join('; '),
          period: year,
          periodKind: 'DURING',
          periodBasis: isUnsure ? 'UNKNOWN' : 'PRINTED',
          level: 'PROVINCE',
          scope: scopeOf(row),
          computed: row.cell('scope') === DERIVED,
        },
      };
    }),
};

/** Undefined: the page prints the place itself. */
function scopeOf(row: Row): string | undefined {
  if (row.cell('scope') === DERIVED) return 'suy từ hạng của năm sau và số bậc thay đổi';
  return row.cell('note')?.startsWith('order as listed') === true ? 'hạng đọc theo thứ tự liệt kê' : undefined;
}
