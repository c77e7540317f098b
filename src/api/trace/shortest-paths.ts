import { BadInput } from '../../errors.js';
import { type Read } from '../../graph/reader.js';
import { ALWAYS, spanOf } from '../../query/as-of.js';
import { sizeOf } from '../../query/page.js';
import { pathsOf, type Path } from './path.js';
import { ENDS, WAYS, type EndsRow, type Following, type WaysAsked, type WaysRow } from './path-statements.js';
import { depthOf } from './question.js';
import { startsIn } from './starts.js';
import { type RelationKey } from './walk.js';

/** The arguments of `Query.paths`, as the schema has coerced them. */
export interface PathsArguments {
  readonly from: string;
  readonly to: string;
  readonly relations?: readonly string[] | null;
  readonly maxDepth: number;
  readonly asOf?: string | null;
  readonly first: number;
}

interface FoundWay {
  readonly ids: readonly string[];
  readonly facts: readonly RelationKey[];
}

/** Left out unless asked for: where facts are stated, and doubts about them. */
const NEVER = ['STATED_IN', 'CONCERNS'];

/** One read, and one for each length, from the least on, until there are enough. Throws BadInput. */
export async function shortestPaths(read: Read, given: PathsArguments): Promise<readonly Path[]> {
  const asOf = given.asOf ?? null;
  const maxDepth = depthOf(given.maxDepth);
  const first = Number(sizeOf(given.first, 'first'));
  const following = { ...typesOf(given.relations), ...(asOf === null ? ALWAYS : spanOf(asOf)) };
  const { ends, least } = await endsOf(read, given, asOf, following);
  const ways: FoundWay[] = [];
  for (let length = least; length <= maxDepth && ways.length < first; length += 1) {
    ways.push(...(await waysOf(read, following, { ...ends, ...stepsOf(length) }, first - ways.length)));
  }
  return pathsOf(read, ways, asOf);
}

function typesOf(relations: readonly string[] | null | undefined): Pick<Following, 'types' | 'but'> {
  return relations ? { types: relations, but: [] } : { types: [], but: NEVER };
}

interface Ends {
  readonly ends: Pick<WaysAsked, 'near' | 'far' | 'forward'>;
  /** Of the lengths of all ways between them. */
  readonly least: number;
}

/** One read. The near end is the one with less around it. */
async function endsOf(read: Read, given: PathsArguments, asOf: string | null, following: Following): Promise<Ends> {
  const ids = [...new Set([given.from, given.to])];
  const [row] = (await read(ENDS, { ids, told: { properties: [] }, ...following })) as readonly EndsRow[]; // as the text says
  const [starts, degrees, [least = Infinity]] = row ?? [[], [], []];
  const [from, to] = [startsIn(starts, 'from', [given.from], asOf), startsIn(starts, 'to', [given.to], asOf)].flat();
  if (!from || !to) throw new Error('an end that is neither found nor refused');
  if (from.id === to.id) {
    throw new BadInput(`from, to: both are ${from.id}`, 'Give the ids of two different entities.');
  }
  const around = new Map(degrees);
  const forward = (around.get(from.id) ?? 0) <= (around.get(to.id) ?? 0);
  const [near, far] = forward ? [from.id, to.id] : [to.id, from.id];
  return { ends: { near, far, forward }, least };
}

function stepsOf(length: number): Pick<WaysAsked, 'nearSteps' | 'farSteps'> {
  const nearSteps = Math.floor(length / 2);
  return { nearSteps, farSteps: length - nearSteps - 1 };
}

/** How many more ways to one entity are followed than are wanted, since some of them go through an entity twice in the end. */
const SPARE = 10;
const MOST_KEPT = 10_000;

/** One read, or more in the rare case that so many ways end up going through an entity twice that too few are left. */
async function waysOf(
  read: Read,
  following: Following,
  asked: Omit<WaysAsked, 'first' | 'kept'>,
  first: number,
): Promise<readonly FoundWay[]> {
  for (let kept = first + SPARE; ; kept *= 10) {
    const parameters = { ...following, asked: { ...asked, first: BigInt(first), kept: BigInt(kept) } };
    const rows = await read(WAYS, parameters);
    const [short, ways] = (rows as readonly WaysRow[])[0] ?? [false, []]; // as the text says
    if (!short || kept > MOST_KEPT) return ways.flatMap(([ids, steps]) => byFacts(ids, steps, first)).slice(0, first);
  }
}

/** A way by the entities on it, by each choice of relationships between them: the first ones by the ids of these. */
function byFacts(
  ids: readonly string[],
  steps: readonly (readonly (readonly [string, string])[])[],
  first: number,
): readonly FoundWay[] {
  const choices = steps.reduce<readonly (readonly RelationKey[])[]>(
    (before, step) =>
      before.flatMap((facts) => step.map(([elementId, id]) => [...facts, { elementId, id }])).slice(0, first),
    [[]],
  );
  return choices.map((facts) => ({ ids, facts }));
}
