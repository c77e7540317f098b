import { useQueries } from '@tanstack/react-query';
import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { ask } from '../../api/ask.js';
import { Neighbours, type RelationType } from '../../api/operations.generated.js';
import { RELATION_TYPES } from '../../text/relation-types.js';
import { type Opened } from './network.js';

/** What a place or an indicator has thousands of: left out at its end until asked for. */
const FIGURES: readonly RelationType[] = ['ABOUT', 'IN_PLACE', 'MEASURES'];

/** How many relationships are read of one entity, in each direction. */
const EACH_WAY = 60;

const ALL = Object.keys(RELATION_TYPES) as readonly RelationType[]; // a test holds these keys against the schema

interface Answers {
  /** Those that are there, in their order. */
  readonly opened: readonly Opened[];
  readonly loading: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** True: the first has an id that nothing has. */
  readonly unknown: boolean;
  readonly variables: object;
}

/** The neighbours of each of `ids`. */
export function useOpened(ids: readonly string[], figures: boolean): Answers {
  const { lang, asOf } = useAddress();
  const types = figures ? ALL : ALL.filter((type) => !FIGURES.includes(type));
  const variablesOf = (id: string) => ({ id, types: [...types], asOf, lang: apiLang(lang), first: EACH_WAY });
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: [Neighbours.text, variablesOf(id)],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(Neighbours, variablesOf(id), signal),
    })),
  });
  return {
    opened: answers.flatMap(({ data }) => (data?.node ? [data.node] : [])),
    loading: answers.some(({ isPending }) => isPending),
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void Promise.all(answers.filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
    unknown: answers[0]?.data?.node === null,
    variables: variablesOf(ids[0] ?? ''),
  };
}
