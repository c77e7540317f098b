import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from './ask.js';
import { type TypedText } from './typed-text.js';

/** A page of a connection, as the API gives it. */
export interface Connection<Item> {
  readonly nodes: readonly Item[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list as far as it was read. */
export interface Pages<Item> {
  /** Undefined: nothing is there yet. */
  readonly items: readonly Item[] | undefined;
  readonly total: number;
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly error: Error | null;
  readonly more: () => void;
  readonly retry: () => void;
}

interface Options {
  /** False: does not ask yet. */
  readonly when?: boolean;
}

/** A list read page by page; `connectionOf` finds it in an answer, null when what it belongs to does not exist. */
export function usePages<Answer, Variables extends object, Item>(
  document: TypedText<Answer, Variables & { after?: string | null }>,
  variables: Variables,
  connectionOf: (answer: Answer) => Connection<Item> | null | undefined,
  { when = true }: Options = {},
): Pages<Item> {
  const query = useInfiniteQuery({
    queryKey: ['pages', document.text, variables],
    queryFn: async ({ pageParam, signal }) =>
      connectionOf(await ask(document, { ...variables, after: pageParam }, signal)) ?? EMPTY,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    enabled: when,
  });
  return {
    items: query.data?.pages.flatMap(({ nodes }) => nodes),
    total: query.data?.pages[0]?.totalCount ?? 0,
    hasMore: query.hasNextPage,
    loading: query.isFetching,
    error: query.error,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}

const EMPTY = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
