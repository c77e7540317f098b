import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.js';

const FOLDER = join(projectRoot(), 'schema', 'examples');

/** Names of all worked examples, without `.graphql`. */
export function exampleNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => name.slice(0, -'.graphql'.length))
    .sort();
}

/** The text of a worked example. */
export function example(name: string): string {
  return readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
}
