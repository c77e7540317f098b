import { type Read } from '../../graph/reader.js';
import { type EntityRead } from '../hydrator.js';
import { type Resolvers } from '../resolver.js';
import { sentenceOf } from './sentence/sentence.js';
import { wordsOf, type Words } from './sentence/words.js';
import { type Lang } from '../lang.js';
import { type RelationKey } from './walk.js';

/** A `Path` before its entities and relationships are loaded. */
export interface Path {
  readonly length: number;
  /** One more than relationships. */
  readonly ids: readonly string[];
  readonly keys: readonly RelationKey[];
  readonly asOf: string | null;
  readonly readOf: ReadOf;
  /** What its sentence is made of; read once for all paths of a list, when a sentence is asked for. */
  readonly words: () => Promise<Words>;
}

/** What was read of an entity on a path where it was found, by its id; undefined: nothing. */
export type ReadOf = (id: string) => EntityRead | undefined;

/** Paths of one list. */
export function pathsOf(
  read: Read,
  ways: readonly { readonly ids: readonly string[]; readonly facts: readonly RelationKey[] }[],
  asOf: string | null,
  readOf: ReadOf = () => undefined,
): readonly Path[] {
  let reading: Promise<Words> | undefined;
  const words = () => {
    reading ??= wordsOf(
      read,
      ways.flatMap(({ ids }) => ids),
      ways.flatMap(({ facts }) => facts),
    );
    return reading;
  };
  return ways.map(({ ids, facts }) => ({ length: facts.length, ids, keys: facts, asOf, readOf, words }));
}

export const PATH_RESOLVERS: Resolvers = {
  'Path.entities': (source, _, context, info) => {
    const { ids, asOf, readOf } = pathIn(source);
    return ids.map((id) => context.hydrate.heldEntity(info, id, asOf, readOf(id)));
  },
  'Path.relations': (source, _, context, info) => {
    const { keys, asOf } = pathIn(source);
    return keys.map((key) => context.hydrate.relation(info, key, asOf));
  },
  'Path.sentence': async (source, { lang }) => {
    const { ids, keys, words } = pathIn(source);
    const relations = keys.map(({ id }) => id);
    return sentenceOf(await words(), ids, relations, lang as Lang); // the enum Lang, with a default
  },
};

function pathIn(source: unknown): Path {
  return source as Path; // what Trace.paths and Query.paths give
}
