import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Source } from 'graphql';
import { type Model } from './model/model.js';
import { registryOf, type Registry } from './model/model-of.js';
import { projectRoot } from './root.js';

/** The registry of a schema folder (the project's own by default). Throws FaultySchema with every mistake by file and line. */
export function loadRegistry(folder: string = join(projectRoot(), 'schema')): Registry {
  const within = (part: string) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith('.graphql'))
      .sort()
      .map((name) => `${part}/${name}`);
  const files = [
    'directives.graphql',
    'base.graphql',
    'errors.graphql',
    'filters.graphql',
    'relations.graphql',
    ...within('roots'),
    ...within('kinds'),
  ];
  return registryOf(files.map((name) => new Source(readFileSync(join(folder, name), 'utf8'), `schema/${name}`)));
}

/** As `loadRegistry`, for those who need no SDL. */
export function loadModel(folder?: string): Model {
  return loadRegistry(folder).model;
}
