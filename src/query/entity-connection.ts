import { type FieldNode } from 'graphql';
import { inputsOf } from '../model/model.js';
import { aggregateOf } from './aggregate.js';
import { type Arguments } from './arguments.js';
import { type Compilation, type Scope } from './compilation.js';
import { connectionOf } from './connection.js';
import { type Expression } from './expression.js';
import { groupsOf } from './groups.js';
import { orderOf } from './order.js';
import { type FieldCompiler } from './record.js';
import { anchoredIn } from './where/anchored.js';
import { whereConditions } from './where/where.js';

/** Entities of one kind or interface that some pattern finds. */
export interface Found {
  /** The entity, with the span that holds for it. */
  readonly scope: Scope;
  /** The relationship that leads to it; undefined at a root field. */
  readonly relation: string | undefined;
  readonly kind: string;
  readonly pattern: string;
  readonly conditions: readonly string[];
  /** `edges.relation`. */
  readonly edge: FieldCompiler;
}

/** A connection of entities with everything that its arguments ask for: filter, order, page, groups and aggregate. */
export function entityConnection(
  work: Compilation,
  found: Found,
  given: Arguments,
  fields: readonly FieldNode[],
): Expression {
  const { scope, relation, kind } = found;
  const where = given('where');
  const anchored = relation === undefined ? anchoredIn(work, scope, found.pattern, kind, where) : undefined;
  const match = anchored?.match ?? `MATCH ${found.pattern}`;
  const asked = [...found.conditions, ...whereConditions(work, scope, kind, where, anchored?.field)];
  const conditions = relation === undefined && !anchored ? [...asked, ...present(scope, asked)] : asked;
  const members = { scope, kind, match, conditions };
  return connectionOf(
    work,
    {
      match,
      conditions,
      aggregated: false,
      bound: relation === undefined ? [scope.alias] : [scope.alias, relation],
      order: orderOf(work, scope, kind, given('orderBy'), relation),
      type: `${kind}Connection`,
      edgeType: `${kind}Edge`,
      node: (nodes) => work.entity(work, scope, kind, nodes),
      edge: { relation: found.edge },
      more: {
        groups: (nodes) => groupsOf(work, members, nodes),
        aggregate: (nodes) => aggregateOf(work, members, `${inputsOf(work.model, kind).name}Aggregate`, nodes),
      },
    },
    given,
    fields,
  );
}

/** Dates are indexed with the id, so that Neo4j takes the index only where it is sure of both. */
function present({ alias }: Scope, conditions: readonly string[]): readonly string[] {
  const isDated = conditions.some((one) => one.startsWith(`${alias}._day_`));
  return isDated ? [`${alias}.id IS NOT NULL`] : [];
}
