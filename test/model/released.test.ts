import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { apiSchemaOf } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';
import { breaksOf, changelogWith, markOf } from '../support/schema-release.js';

const textOf = (...path: string[]) => readFileSync(join(projectRoot(), ...path), 'utf8');
const released = textOf('schema', 'released.graphql');

describe('the released schema', () => {
  it('is kept by the API; else, if it is meant, run `npm run schema:release`', () => {
    expect(breaksOf(buildSchema(released), apiSchemaOf(loadRegistry()))).toEqual([]);
  });

  it('is told of in CHANGELOG.md', () => {
    expect(textOf('CHANGELOG.md')).toContain(`Schema released as \`${markOf(released)}\``);
  });

  it('the changelog has a section for what is not yet a version, or for this version', () => {
    const { version } = JSON.parse(textOf('package.json')) as { version: string }; // npm requires it
    expect(textOf('CHANGELOG.md')).toMatch(new RegExp(`^## \\[(Unreleased|${version.replaceAll('.', '\\.')})\\]`, 'm'));
  });
});

describe('breaksOf', () => {
  const before = buildSchema('type Query { a(b: Int = 1): E, gone: Int, c: String! } enum E { ONE TWO }');

  it('names what breaks a client', () => {
    const after = buildSchema('type Query { a(b: Int = 2, must: Int!): E, c: String } enum E { ONE }');
    expect(breaksOf(before, after)).toEqual([
      'A required arg must on Query.a was added.',
      'Query.a arg b has changed defaultValue from 1 to 2.',
      'Query.c changed type from String! to String.',
      'Query.gone was removed.',
      'TWO was removed from enum type E.',
    ]);
  });

  it('lets additions pass', () => {
    const after = buildSchema(
      'type Query { a(b: Int = 1, may: Int): E, gone: Int, c: String!, d: Int } enum E { ONE TWO THREE }',
    );
    expect(breaksOf(before, after)).toEqual([]);
  });
});

it('a release adds its line to the changelog', () => {
  expect(changelogWith('# Changelog\n\n## [Unreleased]\n', 'type Query', ['Query.a was removed.'])).toBe(
    `# Changelog\n\n## [Unreleased]\n\n- Schema released as \`${markOf('type Query')}\`; breaking: Query.a was removed.\n`,
  );
});
