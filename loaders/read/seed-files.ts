import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Note } from '../problems.js';
import { reasonOf, startOf } from './text-file.js';

const ROOT_FILES = ['indicators.yaml', 'retired.yaml', 'redirects.yaml'];

/** The files of a seeds folder by what they hold, sorted; paths as given joined with the folder. */
export interface SeedFiles {
  readonly sources: readonly string[];
  readonly entities: readonly string[];
  readonly findings: readonly string[];
  readonly retired: string | undefined;
  readonly redirects: string | undefined;
  /** The folder of reference data; undefined when there is none. */
  readonly reference: string | undefined;
}

/** Finds the seed files. Notes YAML files that nothing reads, so that a misspelt name is not passed over. */
export function seedFiles(folder: string, note: Note): SeedFiles {
  const names = namesIn(folder, note);
  for (const name of names.filter((one) => /\.ya?ml$/.test(one) && !ROOT_FILES.includes(one))) {
    note(
      startOf(join(folder, name)),
      `is not read: seeds has ${ROOT_FILES.join(', ')}, and files in sources/, entities/ and findings/`,
    );
  }
  const found = (name: string) => (names.includes(name) ? join(folder, name) : undefined);
  const indicators = found('indicators.yaml');
  return {
    sources: yamlFilesIn(found('sources'), note),
    entities: [...yamlFilesIn(found('entities'), note), ...(indicators === undefined ? [] : [indicators])],
    findings: yamlFilesIn(found('findings'), note),
    retired: found('retired.yaml'),
    redirects: found('redirects.yaml'),
    reference: found('reference'),
  };
}

/** Whether there is such a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function yamlFilesIn(folder: string | undefined, note: Note): readonly string[] {
  if (folder === undefined) return [];
  const names = namesIn(folder, note);
  for (const name of names.filter((one) => !one.endsWith('.yaml'))) {
    note(startOf(join(folder, name)), 'is not read: files of seeds end in .yaml');
  }
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
}

function namesIn(folder: string, note: Note): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (error) {
    note(startOf(folder), reasonOf(error));
    return [];
  }
}
