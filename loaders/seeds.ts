import { type Model } from '../src/model/model.js';
import { type Fact } from './check/fact.js';
import { factOf } from './check/fact-of.js';
import { type Dataset } from './dataset.js';
import { problemList, sortedProblems, type Note, type SeedProblem } from './problems.js';
import { seedFiles, type SeedFiles } from './read/seed-files.js';
import { yamlOf } from './read/yaml-file.js';
import { formerIds } from './records/id-lists.js';
import { type SeedRecord } from './records/record.js';
import { entityFile, sourceFile, type Skipped } from './records/source-file.js';
import { vocabularyOf, type Vocabulary } from './records/vocabulary.js';
import { evidenceProblems } from './evidence/evidence-problems.js';
import { referenceRecords } from './reference/reference.js';
import { resolved } from './resolve/resolve.js';

/** What a seeds folder says. `dataset` is to be trusted only when there are no problems. */
export interface Seeds {
  readonly dataset: Dataset;
  /** All faults of all files, sorted. */
  readonly problems: readonly SeedProblem[];
}

/**
 * Reads and checks a folder of seeds.
 * @param evidenceDir Folder of the texts: every printed figure and name is looked up there; undefined: they are taken on trust.
 */
export function seedsOf(model: Model, folder: string, evidenceDir?: string): Seeds {
  const { problems, note } = problemList();
  const vocabulary = vocabularyOf(model);
  const files = seedFiles(folder, note);
  const { records: written, skipped } = recordsOf(files, vocabulary, note);
  const listed = files.reference === undefined ? [] : referenceRecords(files.reference, vocabulary, note);
  const records = [...listed, ...written];
  const facts = records.map((record): Fact => factOf(record, vocabulary, note));
  const former = {
    redirects: idList(files.redirects, 'redirects.yaml', vocabulary, note),
    retired: idList(files.retired, 'retired.yaml', vocabulary, note),
  };
  const dataset = resolved(facts, former, vocabulary, note);
  if (evidenceDir !== undefined) evidenceProblems(dataset, records, skipped, evidenceDir, note);
  return { dataset, problems: sortedProblems(problems) };
}

function recordsOf(
  files: SeedFiles,
  vocabulary: Vocabulary,
  note: Note,
): { records: SeedRecord[]; skipped: Skipped[] } {
  const records: SeedRecord[] = [];
  const skipped: Skipped[] = [];
  for (const path of files.sources) {
    const content = yamlOf(path, note);
    if (content === undefined) continue;
    const file = sourceFile(content, vocabulary, note);
    records.push(...file.records);
    skipped.push(...file.skipped);
  }
  for (const path of files.entities) {
    const content = yamlOf(path, note);
    if (content !== undefined) records.push(...entityFile(content, vocabulary, note));
  }
  return { records, skipped };
}

function idList(path: string | undefined, what: string, vocabulary: Vocabulary, note: Note) {
  return path === undefined ? [] : formerIds(yamlOf(path, note), what, vocabulary, note);
}
