import { type Kind } from '../../model/model.js';
import { type Compilation, type Scope } from '../compilation.js';
import { conditionsText } from '../conditions.js';
import { isThere, part, parts, type Given } from '../given.js';
import { hopOf } from '../hop.js';
import { whereConditions } from './where.js';

/** A condition on related entities that is followed from them, instead of being looked at for each member of a list. */
export interface Anchored {
  /** Finds the members, each once: `MATCH (x1:Plan) MATCH (x1)-[r1:ISSUED_BY]->(x2) WHERE x2:Entity AND x2.id = $p1 WITH DISTINCT x1`. */
  readonly match: string;
  /** The field of the filter whose `some` it stands for. */
  readonly field: string;
}

/** How far from the list the entity named by its id may stand. */
const DEEPEST = 3;

/**
 * The first `some` of a filter that names an entity by id. Neo4j looks at EXISTS for each member of the list; from the named entity a few
 * steps lead to those that count. Without a name it is the other way round, so that all else stays EXISTS.
 */
export function anchoredIn(
  work: Compilation,
  scope: Scope,
  pattern: string,
  kindName: string,
  given: Given,
): Anchored | undefined {
  const kind = work.model.kinds.get(kindName);
  const field = kind && anchoredField(work, kind, given, DEEPEST);
  if (!kind || field === undefined) return undefined;
  const steps = stepsTo(work, scope, kind, field, given);
  // one MATCH each: within one, Cypher takes no relationship twice, though a filter may lead out and back over it
  const match = `${[pattern, ...steps.patterns].map((one) => `MATCH ${one}`).join(' ')}${conditionsText(steps.conditions)}`;
  return { match: `${match} WITH DISTINCT ${scope.alias}`, field };
}

interface Steps {
  readonly patterns: readonly string[];
  readonly conditions: readonly string[];
}

function stepsTo(work: Compilation, near: Scope, kind: Kind, field: string, given: Given): Steps {
  const relation = kind.relationFields.get(field);
  const target = relation && work.model.kinds.get(relation.target);
  if (!relation || !target) throw new Error(`${kind.name}.${field} leads nowhere`);
  const some = part(part(given, field), 'some');
  const hop = hopOf(work, near, relation);
  const far = { alias: hop.node, asOf: near.asOf };
  const next = namesId(some) ? undefined : anchoredField(work, target, some, DEEPEST);
  const conditions = [...hop.conditions, ...whereConditions(work, far, target.name, some, next)];
  // With this label the index on ids serves.
  if (next === undefined) return { patterns: [hop.pattern], conditions: [`${hop.node}:Entity`, ...conditions] };
  const rest = stepsTo(work, far, target, next, some);
  return { patterns: [hop.pattern, ...rest.patterns], conditions: [...conditions, ...rest.conditions] };
}

/** The first field whose `some` names an id, itself or further on. */
function anchoredField(work: Compilation, kind: Kind, given: Given, deepest: number): string | undefined {
  if (deepest === 0) return undefined;
  return parts(given)
    .map(([name]) => name)
    .find((name) => {
      const target = work.model.kinds.get(kind.relationFields.get(name)?.target ?? '');
      const some = part(part(given, name), 'some');
      if (!target || !isThere(some)) return false;
      return namesId(some) || anchoredField(work, target, some, deepest - 1) !== undefined;
    });
}

function namesId(given: Given): boolean {
  const id = part(given, 'id');
  return isThere(id) && (isThere(part(id, 'eq')) || isThere(part(id, 'in')));
}
