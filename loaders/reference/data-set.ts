import { entriesAt, type Plain } from '../read/located.js';
import { type Row } from '../read/csv-file.js';
import { evidenceKey, type SeedRecord, type Statement } from '../records/record.js';
import { kindNamed, type Vocabulary } from '../records/vocabulary.js';

/** A CSV file of reference data and how its rows become records. */
export interface DataSet {
  /** Name of the file in seeds/reference. */
  readonly file: string;
  /** Id of its source, described in seeds/sources/reference.yaml. */
  readonly source: string;
  /** Columns that it must have. */
  readonly columns: readonly string[];
  readonly records: (rows: readonly Row[], setting: Reference) => readonly RowRecord[];
}

/** What data sets need to know of each other. */
export interface Reference {
  readonly vocabulary: Vocabulary;
  /** Ids of provinces by era and code: `63-15`. */
  readonly provinces: ReadonlyMap<string, string>;
}

/** What a row says of one entity. */
export interface RowRecord {
  readonly row: Row;
  /** Key of the row within the data set. */
  readonly key: string;
  readonly kind: string;
  /** Undefined: made by the kind's rule. */
  readonly id?: string;
  /** Fields as in a seed file; undefined ones are left out. */
  readonly fields: Readonly<Record<string, Plain | undefined>>;
}

/** As if the row were a record of a seed file, stated in that row. */
export function seedRecord(
  { row, key, kind, id, fields }: RowRecord,
  source: string,
  vocabulary: Vocabulary,
): SeedRecord {
  const raw = fields['raw'];
  const stated: Statement = {
    at: row.at,
    source,
    paragraph: undefined,
    row: key,
    raw: typeof raw === 'string' ? raw : undefined,
  };
  return {
    kind: kindNamed(vocabulary, kind),
    at: row.at,
    id,
    key: undefined,
    fields: entriesAt(row.at, fields),
    statements: [stated],
    linkEvidence: [evidenceKey(stated)],
    printed: [],
  };
}
