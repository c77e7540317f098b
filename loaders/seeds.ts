import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Model } from '../src/model/model.js';
import { type Fact } from './check/fact.js';
import { factOf } from './check/fact-of.js';
import { type Dataset } from './dataset.js';
import { abbreviationsIn } from './numbers/abbreviations.js';
import { numberProblems } from './numbers/number-problems.js';
import { problemList, sortedProblems, type Note, type SeedProblem } from './problems.js';
import { seedFiles, type SeedFiles } from './read/seed-files.js';
import { yamlOf } from './read/yaml-file.js';
import { formerIds } from './records/id-lists.js';
import { findingsFile } from './records/findings-file.js';
import { type SeedRecord } from './records/record.js';
import { entityFile, sourceFile, type Skipped } from './records/source-file.js';
import { vocabularyOf, type Vocabulary } from './records/vocabulary.js';
import { evidenceProblems } from './evidence/evidence-problems.js';
import { referenceRecords } from './reference/reference.js';
import { resolved } from './resolve/resolve.js';
import { spokenOf } from './resolve/spoken-of.js';
import { withDerivedFindings } from './rules/derived-findings.js';

/** What a seeds folder says, and what rules find in it. `dataset` is to be trusted only when there are no problems. */
export interface Seeds {
  readonly dataset: Dataset;
  /** All faults of all files, sorted. */
  readonly problems: readonly SeedProblem[];
  /** All records that are not left out, reference data first. */
  readonly records: readonly SeedRecord[];
  /** Ids of what entities/ and findings/ hold and no text that is there speaks of, sorted. */
  readonly leftOut: readonly string[];
  /** Passages of the texts that were left out on purpose. */
  readonly skipped: readonly Skipped[];
}

/**
 * Reads and checks a folder of seeds.
 * @param evidenceDir Folder of the texts: every printed figure and name is looked up there; undefined: they are taken on trust.
 */
export function seedsOf(model: Model, folder: string, evidenceDir?: string): Seeds {
  const reading = problemList();
  const { problems, note } = problemList();
  const vocabulary = vocabularyOf(model);
  const files = seedFiles(folder, reading.note);
  const { records: written, skipped } = recordsOf(files, vocabulary, { reading: reading.note, note });
  const listed = files.reference === undefined ? [] : referenceRecords(files.reference, vocabulary, reading.note);
  const told = [...listed, ...written].map((record): Fact => factOf(record, vocabulary, note));
  const { facts, leftOut } = spokenOf(told);
  const records = facts.map(({ record }) => record);
  checkNumbers(facts, files.reference, note);
  const former = {
    redirects: idList(files.redirects, 'redirects.yaml', vocabulary, { reading: reading.note, note }),
    retired: idList(files.retired, 'retired.yaml', vocabulary, { reading: reading.note, note }),
  };
  const isWhole = reading.problems.length === 0;
  const dataset = resolved(facts, former, vocabulary, isWhole ? note : NOBODY);
  if (isWhole && evidenceDir !== undefined) evidenceProblems(dataset, records, skipped, evidenceDir, note);
  problems.push(...reading.problems);
  return {
    dataset: problems.length === 0 ? withDerivedFindings(dataset, vocabulary) : dataset,
    problems: sortedProblems(problems),
    records,
    leftOut,
    skipped,
  };
}

/** Only where the table of abbreviations is given. */
function checkNumbers(facts: readonly Fact[], reference: string | undefined, note: Note): void {
  const path = reference === undefined ? undefined : join(reference, 'legal-abbreviations.csv');
  if (path !== undefined && existsSync(path)) numberProblems(facts, abbreviationsIn(path, note), note);
}

/** Faults of files as such go to `reading`: while there are any, what an unread file may hold is not told as missing elsewhere. */
interface Notes {
  readonly reading: Note;
  readonly note: Note;
}

const NOBODY: Note = () => undefined;

function recordsOf(
  files: SeedFiles,
  vocabulary: Vocabulary,
  { reading, note }: Notes,
): { records: SeedRecord[]; skipped: Skipped[] } {
  const records: SeedRecord[] = [];
  const skipped: Skipped[] = [];
  for (const path of files.sources) {
    const content = yamlOf(path, reading);
    if (content === undefined) continue;
    const file = sourceFile(content, vocabulary, note);
    records.push(...file.records);
    skipped.push(...file.skipped);
  }
  for (const path of files.entities) {
    const content = yamlOf(path, reading);
    if (content !== undefined) records.push(...entityFile(content, vocabulary, note));
  }
  for (const path of files.findings) {
    const content = yamlOf(path, reading);
    if (content !== undefined) records.push(...findingsFile(content, vocabulary, note));
  }
  return { records, skipped };
}

function idList(path: string | undefined, what: string, vocabulary: Vocabulary, { reading, note }: Notes) {
  return path === undefined ? [] : formerIds(yamlOf(path, reading), what, vocabulary, note);
}
