import { type FieldNode } from 'graphql';
import { argumentsOf } from '../arguments.js';
import { asOfFrom, heldIn } from '../as-of.js';
import { type Compilation, type Scope } from '../compilation.js';
import { conditionsText } from '../conditions.js';
import { connectionOf } from '../connection.js';
import { type OrderKey } from '../cursor.js';
import { stored, type Expression } from '../expression.js';
import { recordOf, type FieldCompiler } from '../record.js';
import { entityEvidenceOf } from './evidence.js';
import { titleOf, type Happening } from './timeline-title.js';

/**
 * Relationships that lead back to what a reader expects of an entity's story: events, documents and what they order, awards, changes of
 * places, tenures, sources, and of an indicator what was measured. Their types say what stands at the other end.
 */
const LEADING_BACK = [
  ...['INVOLVES', 'HELD_IN', 'UNDER', 'GIVEN_TO', 'GIVEN_BY', 'CHANGES_FROM', 'CHANGES_TO', 'HELD_BY', 'OF_POST'],
  ...['ISSUED_BY', 'ESTABLISHES', 'RENAMES', 'ABOLISHES', 'LAUNCHES', 'IMPLEMENTS', 'AMENDS', 'REPLACES', 'REPEALS'],
  ...['APPLIES_IN', 'AUTHORED_BY', 'MEASURES'],
].join('|');

/** A way from an entity to what is dated: a pattern, and the Cypher variables in it that must have held. */
interface Step {
  readonly pattern: string;
  readonly held: readonly string[];
}

/** Ways from an entity (`near`) to what is dated (`far`). */
function stepsOf(work: Compilation, near: string, far: string): readonly Step[] {
  const [relation, within, post] = [work.alias('r'), work.alias('r'), work.alias('x')];
  return [
    { pattern: `(${near})<-[${relation}:${LEADING_BACK}]-(${far})`, held: [relation, far] },
    {
      pattern: `(${near})<-[${within}:IN]-(${post}:Post)<-[${relation}:OF_POST]-(${far})`,
      held: [within, post, relation, far],
    },
    { pattern: `(${near})-[${relation}:SUCCEEDED_BY]-(${far})`, held: [relation, far] },
  ];
}

/** The Cypher expressions of the dates that make an entry, of the entity itself and of what the steps lead to. */
function datesOf(alias: string): Readonly<Record<Happening, string>> {
  const only = (condition: string, property: string) => `CASE WHEN ${condition} THEN ${alias}.${property} END`;
  return {
    existsFrom: `${alias}.existsFrom`,
    existsTo: `${alias}.existsTo`,
    issuedOn: `${alias}.issuedOn`,
    effectiveOn: only(`NOT ${alias}:PlaceChange`, 'effectiveOn'),
    changed: only(`${alias}:PlaceChange`, 'effectiveOn'),
    happened: only(`NOT ${alias}:Award`, 'on'),
    given: only(`${alias}:Award`, 'on'),
    from: `${alias}.from`,
    to: `${alias}.to`,
    attested: only(`${alias}.from IS NULL`, 'attestedFrom'),
    publishedOn: `${alias}.publishedOn`,
    period: `${alias}.period`,
    deadline: `${alias}.deadline`,
  };
}

/** `Entity.timeline`: dated facts of an entity, ordered by date, then by the id of what they are about. */
export function timelineOf(
  work: Compilation,
  scope: Scope,
  owner: string,
  fields: readonly [FieldNode, ...FieldNode[]],
): Expression {
  const entry = { entity: work.alias('x'), happening: work.alias('k'), date: work.alias('k') };
  const { entity, happening, date } = entry;
  const given = argumentsOf(work, owner, fields[0]);
  const asOf = asOfFrom(work, given('asOf'), scope.asOf);
  const fact = { alias: entity, asOf };
  const node: FieldCompiler = (nodes) =>
    recordOf(work, 'TimelineEntry', nodes, {
      date: () => stored(date),
      title: ([field]) => titleExpression(work, entry, field),
      entity: (selected) => work.entity(work, fact, 'Entity', selected),
      evidence: (selected) => entityEvidenceOf(work, fact, 'TimelineEntry', selected),
    });
  return connectionOf(
    work,
    {
      match: entriesText(work, { ...scope, asOf }, entry),
      conditions: [`${date} IS NOT NULL`],
      aggregated: false,
      bound: [entity, happening, date],
      order: { computed: [], present: [], keys: keysOf(entry) },
      type: 'TimelineConnection',
      edgeType: 'TimelineConnection',
      node,
      edge: {},
      more: {},
    },
    given,
    fields,
  );
}

/** Variables of an entry: what is dated, the name of the date, the date. */
interface Entry {
  readonly entity: string;
  readonly happening: string;
  readonly date: string;
}

function entriesText(work: Compilation, scope: Scope, { entity, happening, date }: Entry): string {
  const steps = stepsOf(work, scope.alias, entity).map(({ pattern, held }) => {
    const conditions = conditionsText(held.flatMap((alias) => heldIn(alias, scope.asOf)));
    return `MATCH ${pattern}${conditions} RETURN ${entity}`;
  });
  const found = [`RETURN ${scope.alias} AS ${entity}`, ...steps].join(' UNION ');
  const dates = Object.entries(datesOf(entity)).map(([name, text]) => `['${name}', ${text}]`);
  const pair = work.alias('k');
  const unwound = `UNWIND [${dates.join(', ')}] AS ${pair}`;
  return `CALL (${scope.alias}) { ${found} } ${unwound} WITH ${entity}, ${pair}[0] AS ${happening}, ${pair}[1] AS ${date}`;
}

function keysOf({ entity, happening, date }: Entry): readonly OrderKey[] {
  return [
    { name: 'date', text: date, descending: false },
    { name: 'id', text: `${entity}.id`, descending: false },
    { name: 'happening', text: happening, descending: false },
  ];
}

function titleExpression(work: Compilation, { entity, happening }: Entry, field: FieldNode): Expression {
  const lang = argumentsOf(work, 'TimelineEntry', field)('lang').now === 'EN' ? 'EN' : 'VI';
  const name = lang === 'EN' ? `coalesce(${entity}.nameEn, ${entity}.name)` : `${entity}.name`;
  return {
    ...stored(`[${happening}, ${name}]`),
    shape: (value) => {
      const [what, of] = value as [Happening, string]; // as the text above says
      return titleOf(what, of, lang);
    },
  };
}
