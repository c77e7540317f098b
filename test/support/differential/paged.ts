import { isObjectType, type GraphQLField, type GraphQLNamedType } from 'graphql';
import { argumentList, argumentText } from './arguments.js';
import { type Draft } from './draft.js';

interface PagedText {
  readonly given: string;
  readonly selection: string;
}

/** Arguments and further selection of the operation's one connection of which further pages are asked for. */
export function pagedText(
  draft: Draft,
  field: GraphQLField<unknown, unknown>,
  target: GraphQLNamedType,
  path: readonly string[] | undefined,
): PagedText | undefined {
  if (!path || draft.paged || !target.name.endsWith('Connection') || !draft.random.chance(0.5)) return undefined;
  const size = draft.random.pick(['first', 'first', 'last']);
  const side = draft.random.chance(0.2)
    ? draft.random.pick(['after', 'before'])
    : size === 'first'
      ? 'after'
      : 'before';
  const names = field.args.map(({ name }) => name);
  if (!names.includes(size) || !names.includes(side)) return undefined;
  const usual = size === 'first' ? 'end' : 'start';
  draft.paged = { path, from: draft.random.pick(['start', 'middle', 'end', usual, usual, usual]) };
  const others = field.args.filter(({ name }) => !PAGING.includes(name)).flatMap((one) => argumentText(draft, one, ''));
  const given = [...others, `${size}: ${1 + draft.random.below(4)}`, `${side}: ${draft.cursorVariable()}`];
  const edges = isObjectType(target) && target.getFields()['edges'] ? ' edges { cursor }' : '';
  return {
    given: argumentList(given),
    selection: `{ pageInfo { hasNextPage hasPreviousPage startCursor endCursor }${edges} }`,
  };
}

const PAGING: readonly string[] = ['first', 'after', 'last', 'before'];
