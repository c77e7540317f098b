import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { projectRoot } from '../../src/root.js';
import { type Answer, type SeededApi } from './seeded-api.js';

const FOLDER = join(projectRoot(), 'schema', 'examples');

/** Root fields that take more than one read. */
const BY_HAND: readonly string[] = ['meta', 'search', 'resolve', 'trace', 'paths', 'compare'];

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

/** The variables that lie beside a worked example; none: it needs none. */
export function exampleVariables(name: string): Readonly<Record<string, unknown>> {
  const path = join(FOLDER, `${name}.variables.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {}; // ours: an object
}

/** The data of an example's answer, with other variables if given. One read for each root field that the compiler answers alone. */
export async function answerOf(
  api: SeededApi,
  name: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Answer['data']> {
  const { data, errors, reads } = await api.ask(example(name), { ...exampleVariables(name), ...changes });
  expect(errors).toEqual([]);
  const roots = rootFieldsOf(name);
  if (!roots.some((root) => BY_HAND.includes(root))) expect(reads).toBe(roots.length);
  return data;
}

function rootFieldsOf(name: string): readonly string[] {
  return parse(example(name))
    .definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : ''));
}
