import { type GraphQLNamedType } from 'graphql';
import { type Draft } from './draft.js';

interface PagedText {
  readonly given: string;
  readonly selection: string;
}

/** Arguments and further selection of the operation's one connection of which a second page is asked for. */
export function pagedText(
  draft: Draft,
  target: GraphQLNamedType,
  path: readonly string[] | undefined,
): PagedText | undefined {
  if (!path || draft.paged || !target.name.endsWith('Connection') || !draft.random.chance(0.4)) return undefined;
  const size = draft.random.pick(['first', 'first', 'last']);
  const side = draft.random.chance(0.25)
    ? draft.random.pick(['after', 'before'])
    : size === 'first'
      ? 'after'
      : 'before';
  draft.paged = { path, from: draft.random.pick(['start', 'middle', 'end', 'end']) };
  const cursor = draft.cursorVariable();
  return {
    given: `(${size}: ${1 + draft.random.below(4)}, ${side}: ${cursor})`,
    selection: '{ pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } }',
  };
}
