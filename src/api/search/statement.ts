import { heldIn } from '../../query/as-of.js';
import { type AsOf } from '../../query/compilation.js';
import { conditionsText } from '../../query/conditions.js';
import { returningWithVersion } from '../../query/stored-version.js';
import { CANDIDATE } from './candidate.js';

/** Relationships that lead from an entity towards its place: from a document to its issuer, from that to its province. */
const TOWARDS_PLACE =
  'PART_OF|SERVES|OPERATES_IN|APPLIES_IN|DEPLOYED_IN|IN_PLACE|HELD_IN|ISSUED_BY|OPERATED_BY|RUN_BY|OF_POST|IN';

/** A way from `x` to a place `p` that it is in, or is: up to five such `steps`, a person's from one of the tenures. */
const WAY = `(x)<-[:HELD_BY*0..1]-()-[steps:${TOWARDS_PLACE}*0..5]->(p:Place)`;

/** From a place `p` to each `other` of the other era that is wholly in it: what was merged into it, or is the same territory. */
const OTHER_ERA = otherEra('p', 'other');

/** From a place `p` to each `other` of the other era in which it wholly is. */
const WITHIN_OTHER_ERA = otherEra('other', 'p');

function otherEra(whole: string, member: string): string {
  return `MATCH (${whole})<-[into:CHANGES_FROM|CHANGES_TO]-(change:PlaceChange)-[:CHANGES_FROM|CHANGES_TO]->(${member}:Place)
  WHERE ${whole} <> ${member} AND (change.part = 'UNCHANGED' OR change.part = 'WHOLE' AND type(into) = 'CHANGES_TO')`;
}

/** Which parts a statement needs. */
interface Narrowing {
  /** Only what is in one of `$places`. */
  readonly placed: boolean;
  /** The span in which a candidate must have held. */
  readonly asOf: AsOf | undefined;
}

/** What a statement has of a query. */
export interface CandidatesQuery {
  /** For the full-text index. */
  readonly lucene: string;
  /** What was typed, should it be an id. */
  readonly id: string;
  /** Names of kinds; null: all. */
  readonly kinds: readonly string[] | null;
  /** How many the index gives before they are filtered. */
  readonly depth: bigint;
  /** Stored properties of what is found, for `foundStatement`. In here, since Neo4j plans a text anew for a parameter that is a list of another size. */
  readonly properties?: readonly string[];
  /** With BELONGING. */
  readonly places?: readonly string[];
  readonly source?: string;
  readonly low?: string;
  readonly high?: string;
}

/**
 * From a query `q` to at most `$most` entities `x`, the best first. Bodies that followed one found come with it, `former` being the names
 * of those they followed.
 */
function entities({ placed, asOf }: Narrowing): string {
  const members = placed ? 'members, ' : '';
  const conditions = conditionsText([
    '(q.kinds IS NULL OR any(label IN labels(x) WHERE label IN q.kinds))',
    ...(placed ? ['x.id IN members'] : []),
    ...heldIn('x', asOf),
  ]);
  return `CALL (q) {
  CALL (q) { ${entityOf('q.id')} } RETURN x AS found, 1000.0 AS score
  UNION ALL CALL db.index.fulltext.queryNodes('search', q.lucene, {limit: q.depth}) YIELD node, score RETURN node AS found, score
}
WITH ${members}q, found, score,
  CASE WHEN found:Organization THEN COLLECT { MATCH (found)-[:SUCCEEDED_BY*1..3]->(heir:Entity) RETURN DISTINCT heir } ELSE [] END AS heirs
UNWIND [found] + heirs AS x
WITH ${members}q, x, CASE WHEN x <> found THEN found.name END AS formerName, score${conditions}
WITH q, x, formerName, score LIMIT $most
WITH q, x, collect(DISTINCT formerName) AS former, max(score) AS score ORDER BY score DESC, x.id`;
}

/** One row for `$query`: the ids of the entities, each with what it stores of `$query.properties`, and with its former names each that has some. */
export function foundStatement(narrowing: Narrowing): string {
  const { placed, asOf } = narrowing;
  return `${placed ? `${membersOfPlaces(asOf)} WITH members, $query AS q` : 'WITH $query AS q'}
${entities(narrowing)}
WITH collect([x.id, [name IN $query.properties | x[name]]]) AS found, collect(CASE WHEN size(former) > 0 THEN [x.id, former] END) AS heirs
${returningWithVersion('[found, heirs]')}`;
}

/** Whether it is in a place, and in one of the query's; how often its source states it; how many relationships it has; whether it held. */
const BELONGING = `, EXISTS { MATCH ${WAY} }, any(place IN COLLECT { MATCH ${WAY} RETURN p.id } WHERE place IN q.places),
  COUNT { (x)-[:STATED_IN]->(:Source {id: q.source}) }, COUNT { (x)--() }, ${heldIn('x', { low: 'q.low', high: 'q.high' }).join(' AND ')}`;

/** For each of `$queries` a row: its index, and the candidates with how they belong to the query's `places`, `source` and span from `low` to `high`. */
export const BEARERS_STATEMENT = `UNWIND range(0, size($queries) - 1) AS i WITH i, $queries[i] AS q
CALL (q) {
  ${entities({ placed: false, asOf: undefined })}
  RETURN collect([${CANDIDATE}${BELONGING}]) AS candidates
}
RETURN [i, candidates] AS row`;

/** An entity `x` by its id or a former one. */
function entityOf(id: string): string {
  return `MATCH (x:Entity {id: ${id}}) RETURN x UNION MATCH (:Redirect {id: ${id}})-[:NOW]->(x:Entity) RETURN x`;
}

function membersOfPlaces(asOf: AsOf | undefined): string {
  const held = heldIn('step', asOf).join(' AND ');
  return `CALL () {
  UNWIND $places AS place CALL (place) { ${entityOf('place')} } WITH collect(x) AS given
  WITH given + COLLECT { UNWIND given AS p ${OTHER_ERA} RETURN other } AS wholes
  WITH [one IN wholes | one.id] AS ids MATCH (p:Place) WHERE p.id IN ids
  MATCH ${WAY}${held === '' ? '' : ` WHERE all(step IN steps WHERE ${held})`} RETURN collect(DISTINCT x.id) AS members
}`;
}

/** How many of `$ids` are in each province, as `$places` means it: rows of its id, name, era and the count, the largest first. */
export const PROVINCES_STATEMENT = `UNWIND $ids AS id MATCH (x:Entity {id: id}) MATCH ${WAY} WHERE p:Province
WITH DISTINCT x, p UNWIND [p] + COLLECT { ${WITHIN_OTHER_ERA} RETURN other } AS province
WITH province AS p, count(DISTINCT x) AS count ORDER BY count DESC, p.id RETURN [p.id, p.name, p.era, count] AS row`;

/** What each of `$contexts` means: rows of the id given, the present one, and ids and names of its nearest places. */
export const CONTEXTS_STATEMENT = `UNWIND $contexts AS given CALL (given) { ${entityOf('given')} }
CALL (x) { OPTIONAL MATCH ${WAY} WITH p, min(size(steps)) AS far ORDER BY far, p.id WITH collect([p, far]) AS all
  RETURN [one IN all WHERE one[1] = all[0][1] | one[0]] AS places }
RETURN [given, x.id, [place IN places | place.id], [place IN places | place.name]] AS row`;
