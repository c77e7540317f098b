import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Note } from '../problems.js';
import { rowsOf, type Row } from '../read/csv-file.js';
import { type SeedRecord } from '../records/record.js';
import { type Vocabulary } from '../records/vocabulary.js';
import { CHANGES } from './changes.js';
import { COMMUNES } from './communes.js';
import { seedRecord, type DataSet } from './data-set.js';
import { DISTRICTS } from './districts.js';
import { NATIONAL_DOCUMENTS } from './national-documents.js';
import { PLATFORMS } from './platforms.js';
import { PROVINCES, provinceIds } from './provinces.js';
import { RANKINGS } from './rankings.js';
import { TELECOM_OPERATORS } from './telecom-operators.js';

const DATA_SETS: readonly DataSet[] = [
  PROVINCES,
  CHANGES,
  DISTRICTS,
  COMMUNES,
  NATIONAL_DOCUMENTS,
  TELECOM_OPERATORS,
  PLATFORMS,
  RANKINGS,
];

/** The records of all data sets that the folder has. */
export function referenceRecords(folder: string, vocabulary: Vocabulary, note: Note): readonly SeedRecord[] {
  const tables = new Map<DataSet, readonly Row[]>();
  for (const dataSet of DATA_SETS) {
    const path = join(folder, dataSet.file);
    if (existsSync(path)) tables.set(dataSet, rowsOf(path, dataSet.columns, note));
  }
  const provinces = provinceIds(tables.get(PROVINCES) ?? []);
  return [...tables].flatMap(([dataSet, rows]) =>
    dataSet.records(rows, { vocabulary, provinces }).map((record) => seedRecord(record, dataSet.source, vocabulary)),
  );
}
