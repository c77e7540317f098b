import { type FieldNode } from 'graphql';
import { argumentsOf } from './arguments.js';
import { type Compilation } from './compilation.js';
import { connectionOf } from './connection.js';
import { type Plan } from './plan.js';
import { stored } from './expression.js';

/** What a root field asks for. */
export type Root =
  | { readonly by: 'id'; readonly kind: string }
  | { readonly by: 'list'; readonly kind: string }
  /** Entities whose ids are found by hand-written code: the ids are a parameter named `ids`. */
  | { readonly by: 'ids'; readonly kind: string }
  | { readonly by: 'identifier' };

type Fields = readonly [FieldNode, ...FieldNode[]];

export function rootPlan(work: Compilation, root: Root, fields: Fields): Plan {
  switch (root.by) {
    case 'id':
      return byId(work, root.kind, fields);
    case 'list':
      return list(work, root.kind, fields);
    case 'ids':
      return byIds(work, root.kind, fields);
    case 'identifier':
      return byIdentifier(work, fields);
  }
}

/** Finds an entity by its id or a former one; `was` is the former one. */
function found(alias: string, id: string): string {
  const direct = `MATCH (${alias}:Entity {id: ${id}}) RETURN ${alias}, null AS was`;
  return `${direct} UNION ALL MATCH (:Redirect {id: ${id}})-[:NOW]->(${alias}:Entity) RETURN ${alias}, ${id} AS was`;
}

function byId(work: Compilation, kind: string, fields: Fields): Plan {
  const alias = work.alias('x');
  const id = work.parameter(argumentsOf(work, 'Query', fields[0]).binder('id'));
  const entity = work.entity(work, { alias, was: 'was' }, kind, fields);
  return {
    text: `CALL () { ${found(alias, id)} } WITH ${alias}, was WHERE ${alias}:${kind} RETURN ${entity.text} AS row`,
    bind: work.binding(),
    shape: (rows, parameters) => (rows.length === 0 ? null : entity.shape(rows[0], parameters)),
  };
}

function list(work: Compilation, kind: string, fields: Fields): Plan {
  const scope = { alias: work.alias('x'), was: undefined };
  const given = argumentsOf(work, 'Query', fields[0]);
  const connection = connectionOf(
    work,
    {
      pattern: `(${scope.alias}:${kind})`,
      conditions: [],
      bound: [scope.alias],
      order: [{ name: 'id', text: `${scope.alias}.id`, descending: false }],
      type: `${kind}Connection`,
      edgeType: `${kind}Edge`,
      node: (nodes) => work.entity(work, scope, kind, nodes),
      edge: { relation: () => stored('null') },
    },
    given,
    fields,
  );
  return {
    text: `RETURN ${connection.text} AS row`,
    bind: work.binding(),
    shape: (rows, parameters) => connection.shape(rows[0], parameters),
  };
}

/** Rows come in the order of `ids`, null where an id is unknown or of another kind. */
function byIds(work: Compilation, kind: string, fields: Fields): Plan {
  const [alias, index] = [work.alias('x'), work.alias('i')];
  const entity = work.entity(work, { alias, was: 'was' }, kind, fields);
  const one = `CALL (${index}) { ${found(alias, `$ids[${index}]`)} } WITH ${index}, ${alias}, was WHERE ${alias}:${kind}`;
  return {
    text: `UNWIND range(0, size($ids) - 1) AS ${index} ${one} RETURN [${index}, ${entity.text}] AS row`,
    bind: work.binding(),
    shape: (rows, parameters) => {
      const answers = (parameters['ids'] as readonly string[]).map((): unknown => null);
      for (const row of rows as readonly [number, unknown][]) answers[row[0]] = entity.shape(row[1], parameters);
      return answers;
    },
  };
}

function byIdentifier(work: Compilation, fields: Fields): Plan {
  const [alias, code] = [work.alias('x'), work.alias('i')];
  const binder = argumentsOf(work, 'Query', fields[0]).binder('identifier');
  const part = (name: string) =>
    work.parameter((variables) => (binder(variables) as Readonly<Record<string, unknown>>)[name] ?? null); // IdentifierInput!
  const [scheme, value, on] = [part('scheme'), part('value'), part('on')];
  const entity = work.entity(work, { alias, was: undefined }, 'Entity', fields);
  const holds = `(${on} IS NULL OR (coalesce(${code}.from, '') <= ${on} AND (${code}.to IS NULL OR ${on} < ${code}.to)))`;
  return {
    text:
      `MATCH (${code}:Identifier {scheme: ${scheme}, value: ${value}})<-[:IDENTIFIED_BY]-(${alias}:Entity) WHERE ${holds} ` +
      `WITH ${alias}, ${code} ORDER BY coalesce(${code}.from, '') DESC, ${alias}.id LIMIT 1 RETURN ${entity.text} AS row`,
    bind: work.binding(),
    shape: (rows, parameters) => (rows.length === 0 ? null : entity.shape(rows[0], parameters)),
  };
}
