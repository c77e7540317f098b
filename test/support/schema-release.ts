import { createHash } from 'node:crypto';
import { DangerousChangeType, findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';

/** What a client written for `released` may trip over in `current`, each in a sentence. Additions are not among it. */
export function breaksOf(released: GraphQLSchema, current: GraphQLSchema): readonly string[] {
  const dangers = findDangerousChanges(released, current).filter(({ type }) => !ADDITIONS.includes(type));
  return [...findBreakingChanges(released, current), ...dangers].map(({ description }) => description).sort();
}

const ADDITIONS: readonly DangerousChangeType[] = [
  DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED,
  DangerousChangeType.OPTIONAL_ARG_ADDED,
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
  DangerousChangeType.VALUE_ADDED_TO_ENUM,
];

/** How CHANGELOG.md names one state of the released schema: the first 12 hex digits of its SHA-256. */
export function markOf(sdl: string): string {
  return createHash('sha256').update(sdl).digest('hex').slice(0, 12);
}

/** The changelog with a line about a newly released schema under Unreleased. Throws if there is no such heading. */
export function changelogWith(changelog: string, sdl: string, breaks: readonly string[]): string {
  const heading = '## [Unreleased]\n';
  if (!changelog.includes(heading)) throw new Error('CHANGELOG.md has no "## [Unreleased]"');
  const what = breaks.length === 0 ? 'no client breaks' : `breaking: ${breaks.join(' ')}`;
  return changelog.replace(heading, () => `${heading}\n- Schema released as \`${markOf(sdl)}\`; ${what}\n`);
}
