import { BadInput } from '../../errors.js';
import { type Read } from '../../graph/reader.js';
import { heldIn, spanOf } from '../../query/as-of.js';
import { sizeOf } from '../../query/page.js';
import { pathsOf, type Path } from './path.js';
import { depthOf } from './question.js';
import { startsOf, type Start } from './starts.js';
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

const SPAN = { low: '$low', high: '$high' };

/**
 * The ways of the `group`-th shortest length, by their ids. Neo4j takes lengths as literals only: numbers from 1 to 8, so texts
 * stay few. It may go through an entity twice; such ways come last and are dropped.
 */
function groupText(group: number, maxDepth: number, dated: boolean): string {
  const held = dated ? ` AND ${[...heldIn('r', SPAN), ...heldIn('y', SPAN)].join(' AND ')}` : '';
  return `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH p = SHORTEST ${group} GROUPS (a)(()-[r]-(y:Entity) WHERE ($types IS NULL AND NOT type(r) IN $never OR type(r) IN $types)${held}){1,${maxDepth}}(b)
WITH length(p) AS length, [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | r.id] AS keys, relationships(p) AS facts
WHERE length > $known
WITH *, any(i IN range(0, length) WHERE ids[i] IN ids[i + 1..]) AS again ORDER BY again, ids, keys LIMIT $limit
RETURN [length, again, ids, [r IN facts | [elementId(r), r.id]]] AS row`;
}

/** Left out unless asked for: where facts are stated, and doubts about them. */
const NEVER = ['STATED_IN', 'CONCERNS'];

type WayRow = readonly [
  length: number,
  again: boolean,
  ids: readonly string[],
  facts: readonly (readonly [elementId: string, id: string])[],
];

/** At most `maxDepth` + 2 reads: the ends, and one for each length until there are enough. Throws BadInput. */
export async function shortestPaths(read: Read, given: PathsArguments): Promise<readonly Path[]> {
  const asOf = given.asOf ?? null;
  const maxDepth = depthOf(given.maxDepth);
  const first = Number(sizeOf(given.first, 'first'));
  const [from] = await startsOf(read, 'from', [given.from], asOf);
  const [to] = await startsOf(read, 'to', [given.to], asOf);
  if (!from || !to) throw new Error('an end that is neither found nor refused');
  if (from.id === to.id) {
    throw new BadInput(`from, to: both are ${from.id}`, 'Give the ids of two different entities.');
  }
  const isOpen = from.held && to.held && first > 0;
  return pathsOf(read, isOpen ? await shortestWays(read, given, [from, to], maxDepth, first) : [], asOf);
}

async function shortestWays(
  read: Read,
  { relations, asOf }: PathsArguments,
  [from, to]: readonly [Start, Start],
  maxDepth: number,
  first: number,
): Promise<readonly FoundWay[]> {
  const ways: FoundWay[] = [];
  const fixed = { from: from.id, to: to.id, types: relations ?? null, never: NEVER, ...(asOf ? spanOf(asOf) : {}) };
  let known = 0;
  for (let group = 1; group <= maxDepth && ways.length < first; group += 1) {
    const parameters = { ...fixed, known, limit: BigInt(first - ways.length) };
    const rows = (await read(groupText(group, maxDepth, Boolean(asOf)), parameters)) as readonly WayRow[]; // as the text says
    if (rows.length === 0) break;
    for (const [length, again, ids, facts] of rows) {
      known = length;
      if (!again) ways.push({ ids, facts: facts.map(([elementId, id]) => ({ elementId, id })) });
    }
  }
  return ways;
}
