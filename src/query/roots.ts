import { type FieldNode } from 'graphql';
import { BadInput } from '../errors.js';
import { PAGE } from '../model/page-size.js';
import { argumentsOf, type Arguments } from './arguments.js';
import { asOfFrom, heldIn } from './as-of.js';
import { type AsOf, type Compilation } from './compilation.js';
import { conditionsText } from './conditions.js';
import { entityConnection } from './entity-connection.js';
import { part, type Given } from './given.js';
import { listOf, stored, type Expression, type Parameters } from './expression.js';
import { type Plan } from './plan.js';
import { relationRecordOf } from './relation-record.js';
import { returningWithVersion } from './stored-version.js';
import { whereConditions } from './where/where.js';

/** What a root field asks for. */
export type Root =
  | { readonly by: 'id'; readonly kind: string }
  /** `narrowed` makes a further `where` of the field's own arguments. */
  | { readonly by: 'list'; readonly kind: string; readonly narrowed?: (given: Arguments) => Given }
  /** Entities found by hand-written code: `$ids`, and with `asOf` the span `$low` to `$high`. */
  | { readonly by: 'ids'; readonly kind: string; readonly asOf: boolean }
  /** Relationships found by hand-written code: `$keys`, pairs of element id and id. */
  | { readonly by: 'relations'; readonly asOf: boolean }
  | { readonly by: 'identifier' }
  /** Entities by ids that the request gives. */
  | { readonly by: 'nodes' };

type Fields = readonly [FieldNode, ...FieldNode[]];

export function rootPlan(work: Compilation, root: Root, fields: Fields): Plan {
  switch (root.by) {
    case 'id':
      return byId(work, root.kind, fields);
    case 'list':
      return list(work, root.kind, root.narrowed, fields);
    case 'ids':
      return byIds(work, root.kind, { ids: '$ids', asOf: root.asOf ? HANDED_SPAN : undefined }, fields);
    case 'relations':
      return byKeys(work, root.asOf, fields);
    case 'identifier':
      return byIdentifier(work, fields);
    case 'nodes':
      return byGivenIds(work, fields);
  }
}

/** Finds an entity by its id or a former one; `was` is the former one. */
function found(alias: string, id: string): string {
  const direct = `MATCH (${alias}:Entity {id: ${id}}) RETURN ${alias}, null AS was`;
  return `${direct} UNION ALL MATCH (:Redirect {id: ${id}})-[:NOW]->(${alias}:Entity) RETURN ${alias}, ${id} AS was`;
}

function byId(work: Compilation, kind: string, fields: Fields): Plan {
  const alias = work.alias('x');
  const given = argumentsOf(work, 'Query', fields[0]);
  const id = work.parameter(given('id').bind);
  const asOf = asOfFrom(work, given('asOf'), undefined);
  const entity = work.entity(work, { alias, was: 'was', asOf }, kind, fields);
  const conditions = conditionsText([`${alias}:${kind}`, ...heldIn(alias, asOf)]);
  return {
    text: `CALL () { ${found(alias, id)} } WITH ${alias}, was${conditions} ${returning(entity, entity.text)}`,
    bind: work.binding(),
    shape: (rows, parameters) => (rows.length === 0 ? null : entity.shape(rows[0], parameters)),
  };
}

function list(
  work: Compilation,
  kind: string,
  narrowed: ((given: Arguments) => Given) | undefined,
  fields: Fields,
): Plan {
  const given = argumentsOf(work, 'Query', fields[0]);
  const scope = { alias: work.alias('x'), asOf: asOfFrom(work, given('asOf'), undefined) };
  const members = {
    scope,
    kind,
    relation: undefined,
    pattern: `(${scope.alias}:${kind})`,
    conditions: [
      ...heldIn(scope.alias, scope.asOf),
      ...(narrowed ? whereConditions(work, scope, kind, narrowed(given)) : []),
    ],
    edge: () => stored('null'),
  };
  const connection = entityConnection(work, members, given, fields);
  return {
    text: returning(connection, connection.text),
    bind: work.binding(),
    shape: (rows, parameters) => connection.shape(rows[0], parameters),
  };
}

/** The end of a statement: the value of each row, behind the calls that its expression needs. */
function returning({ calls }: Expression, row: string): string {
  return [...calls, returningWithVersion(row)].join(' ');
}

function byGivenIds(work: Compilation, fields: Fields): Plan {
  const given = argumentsOf(work, 'Query', fields[0]);
  const ids = work.parameter((variables) => idsIn(given('ids').bind(variables) as readonly string[])); // [ID!]!
  return byIds(work, 'Entity', { ids, asOf: asOfFrom(work, given('asOf'), undefined) }, fields);
}

function idsIn(ids: readonly string[]): readonly string[] {
  if (ids.length <= PAGE.most) return ids;
  throw new BadInput(`ids: ${ids.length} are too many`, `Give at most ${PAGE.most} ids in one request.`);
}

interface AskedIds {
  /** The parameter that holds them. */
  readonly ids: string;
  readonly asOf: AsOf | undefined;
}

/** Rows come in the order of the ids, null where one is unknown or of another kind. */
function byIds(work: Compilation, kind: string, { ids, asOf }: AskedIds, fields: Fields): Plan {
  const [alias, index] = [work.alias('x'), work.alias('i')];
  const entity = work.entity(work, { alias, was: 'was', asOf }, kind, fields);
  const conditions = conditionsText([`${alias}:${kind}`, ...heldIn(alias, asOf)]);
  const one = `CALL (${index}) { ${found(alias, `${ids}[${index}]`)} } WITH ${index}, ${alias}, was${conditions}`;
  return {
    text: `UNWIND range(0, size(${ids}) - 1) AS ${index} ${one} ${returning(entity, `[${index}, ${entity.text}]`)}`,
    bind: work.binding(),
    shape: (rows, parameters) => placed(rows, parameters, entity, listOf(parameters[ids.slice(1)]).length),
  };
}

/** Relationships as records, in the order of `keys`; null where one is gone. */
function byKeys(work: Compilation, dated: boolean, fields: Fields): Plan {
  const [relation, index] = [work.alias('r'), work.alias('i')];
  const record = relationRecordOf(work, relation, undefined, dated ? HANDED_SPAN : undefined, fields);
  const match = `MATCH ()-[${relation}]->() WHERE elementId(${relation}) = $keys[${index}][0] AND ${relation}.id = $keys[${index}][1]`;
  return {
    text: `UNWIND range(0, size($keys) - 1) AS ${index} ${match} ${returning(record, `[${index}, ${record.text}]`)}`,
    bind: work.binding(),
    shape: (rows, parameters) => placed(rows, parameters, record, listOf(parameters['keys']).length),
  };
}

/** The span of a request whose hand-written code hands it over. */
const HANDED_SPAN = { low: '$low', high: '$high' };

/** Rows that begin with their place, put there; null where none came. */
function placed(rows: readonly unknown[], parameters: Parameters, expression: Expression, size: number): unknown {
  const answers = Array.from({ length: size }, (): unknown => null);
  for (const row of rows as readonly [number, unknown][]) answers[row[0]] = expression.shape(row[1], parameters);
  return answers;
}

function byIdentifier(work: Compilation, fields: Fields): Plan {
  const [alias, code] = [work.alias('x'), work.alias('i')];
  const given = argumentsOf(work, 'Query', fields[0]);
  const asked = (name: string) => {
    const { bind } = part(given('identifier'), name);
    return work.parameter((variables) => bind(variables) ?? null);
  };
  const [scheme, value] = [asked('scheme'), asked('value')];
  const asOf = asOfFrom(work, given('asOf'), undefined);
  const entity = work.entity(work, { alias, asOf }, 'Entity', fields);
  const on = asOfFrom(work, part(given('identifier'), 'on'), undefined);
  const conditions = conditionsText([...meantIn(code, on), ...heldIn(alias, asOf)]);
  const newest = `WITH ${alias}, ${code} ORDER BY coalesce(${code}.from, '') DESC, ${alias}.id LIMIT 1`;
  return {
    text:
      `MATCH (${code}:Identifier {scheme: ${scheme}, value: ${value}})<-[:IDENTIFIED_BY]-(${alias}:Entity)${conditions} ` +
      `${newest} ${returning(entity, entity.text)}`,
    bind: work.binding(),
    shape: (rows, parameters) => (rows.length === 0 ? null : entity.shape(rows[0], parameters)),
  };
}

/** Whether a code meant its entity at some time in the span; codes have no hidden twins of their dates. */
function meantIn(code: string, on: AsOf | undefined): readonly string[] {
  if (!on) return [];
  const over = `CASE WHEN size(${code}.to) < 10 THEN ${code}.to + '~' ELSE ${code}.to END`; // a month or year has to end first
  return [`coalesce(${code}.from, '') < ${on.high}`, `(${code}.to IS NULL OR ${on.low} < ${over})`];
}
