import { heldIn } from '../../query/as-of.js';
import { conditionsText } from '../../query/conditions.js';

/** The span of days `$low` to `$high`, where one is asked for. */
const SPAN = { low: '$low', high: '$high' };

/** What decides the text of a statement. */
export interface StatementShape {
  readonly dated: boolean;
  readonly harmonised: boolean;
  readonly within: boolean;
}

/**
 * One row: the indicator `$indicator` and the places, `$places` in any order or the parts of `$within`, with the units of era `$era` that
 * they are or became. No row: there is no such indicator. The list is null when there is no such place.
 */
export function placesStatement(shape: StatementShape): string {
  const held = shape.dated ? heldIn('p', SPAN).join(' AND ') : 'true';
  const row = `RETURN [asked, ${placeText('p')}, ${held}, ${shape.harmonised ? targetsText : '[]'}]`;
  const asked = `UNWIND $places AS asked CALL (asked) { ${byId('asked', 'p')} } WITH asked, p WHERE p:Place ${row}`;
  const conditions = shape.dated ? [...heldIn('r', SPAN), ...heldIn('p', SPAN)] : [];
  const parts = `MATCH (w)<-[r:PART_OF]-(p:Place)${conditionsText(conditions)} WITH DISTINCT p, p.id AS asked ORDER BY asked ${row}`;
  const within = `COLLECT { CALL () { ${byId('$within', 'w')} } WITH w WHERE w:Place RETURN COLLECT { ${parts} } }[0]`;
  const indicator = `CALL () { ${byId('$indicator', 'i')} } WITH i WHERE i:Indicator`;
  const columns = `i.id, ${nameText('i')}, i.unit, i.additivity`;
  return `${indicator} RETURN [[${columns}], ${shape.within ? within : `COLLECT { ${asked} }`}] AS row`;
}

/** The levels (no changes, no printed parts of printed totals) of an indicator in some places, a row each. */
export function figuresStatement({ dated }: Pick<StatementShape, 'dated'>): string {
  const conditions = [
    'p.id IN $places',
    'o.baseline IS NULL',
    'NOT EXISTS { (o)-[:PART_OF]->(:Observation) }',
    ...(dated ? heldIn('o', SPAN) : []),
  ];
  const match = 'MATCH (i:Entity {id: $indicator})<-[:MEASURES]-(o:Observation)-[:IN_PLACE]->(p:Place)';
  const properties = [
    'id',
    'value',
    'raw',
    'unit',
    'bound',
    'numerator',
    'denominator',
    'rank',
    'outOf',
    'rankBound',
    'rankAmong',
  ];
  const times = ['period', 'periodFrom', 'periodKind', 'periodBasis', 'level', 'scope'];
  const map = [...properties, ...times].map((name) => `.${name}`).join(', ');
  return `${match}${conditionsText(conditions)} WITH i, o, p ORDER BY o.id RETURN [p.id, o {${map}}, ${lists}] AS row`;
}

const subjects = `COLLECT { MATCH (o)-[:ABOUT]->(s:Entity) WITH s ORDER BY s.id RETURN [s.id, ${nameText('s')}] }`;
const stated =
  'COLLECT { MATCH (o)-[e:STATED_IN]->(s:Source) WITH e, s ORDER BY s.id, e.paragraph, e.row ' +
  `RETURN [s.id, ${nameText('s')}, s.file, s.sha256, e.paragraph, e.row, e.raw] }`;
const warnings =
  "COLLECT { MATCH (o)<-[:CONCERNS]-(f:Finding {kind: 'NOT_COMPARABLE'}) WITH f ORDER BY f.id " +
  'RETURN [f.id, f.explanation, coalesce(f.explanationEn, f.explanation), COUNT { (f)-[:CONCERNS]->(:Observation)-[:MEASURES]->(i) }] }';
const lists = `${subjects}, ${stated}, ${warnings}`;

function byId(id: string, alias: string): string {
  const direct = `MATCH (${alias}:Entity {id: ${id}}) RETURN ${alias}`;
  return `${direct} UNION ALL MATCH (:Redirect {id: ${id}})-[:NOW]->(${alias}:Entity) RETURN ${alias}`;
}

function placeText(alias: string): string {
  return `[${alias}.id, labels(${alias}), ${nameText(alias)}, ${alias}.era]`;
}

/** Two columns: the name, and the English one where it is known. */
function nameText(alias: string): string {
  return `${alias}.name, coalesce(${alias}.nameEn, ${alias}.name)`;
}

const changed = '-[:CHANGES_FROM|CHANGES_TO]-(c:PlaceChange)-[:CHANGES_FROM|CHANGES_TO]-';
const changesText =
  `COLLECT { MATCH (t)${changed}(u:Place) WHERE u.era <> t.era WITH DISTINCT c, u ORDER BY u.id ` +
  `RETURN [c.part, ${placeText('u')}] }`;
const targetsText =
  `COLLECT { CALL (p) { WITH p WHERE p.era = $era RETURN p AS t UNION MATCH (p)${changed}(t:Place) WHERE p.era <> $era AND t.era = $era RETURN t } ` +
  `WITH t ORDER BY t.id RETURN [${placeText('t')}, ${changesText}] }`;
