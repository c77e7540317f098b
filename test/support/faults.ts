import { relative } from 'node:path';
import { printed } from '../../loaders/problems.js';
import { seedsOf } from '../../loaders/seeds.js';
import { loadModel } from '../../src/model-files.js';

const model = loadModel();

/** Faults as `file:line:column message`, file names from the seeds folder on. */
export function faultsOf(folder: string, evidence?: string): readonly string[] {
  return seedsOf(model, folder, evidence).problems.map((problem) =>
    printed({ ...problem, file: relative(folder, problem.file) || '.' }),
  );
}
