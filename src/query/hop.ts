import { isKindOf, type Model, type RelationField } from '../model/model.js';
import { heldIn } from './as-of.js';
import { type Compilation, type Scope } from './compilation.js';

/** A step along a relation field: variables, pattern, and what must hold of the relationship and of the far end. */
export interface Hop {
  readonly node: string;
  readonly relation: string;
  readonly pattern: string;
  readonly conditions: readonly string[];
}

/** The step of a field from an entity. A field that must not be null is followed whatever the day. */
export function hopOf(work: Compilation, scope: Scope, field: RelationField): Hop {
  const [node, relation] = [work.alias('x'), work.alias('r')];
  const [left, right] = { OUT: ['-', '->'], IN: ['<-', '-'], BOTH: ['-', '-'] }[field.direction];
  const label = isSureOf(work.model, field) ? '' : `:${field.target}`;
  const asOf = field.required ? undefined : scope.asOf;
  return {
    node,
    relation,
    pattern: `(${scope.alias})${left}[${relation}:${field.type}]${right}(${node}${label})`,
    conditions: [
      ...(field.role === undefined ? [] : [`${relation}.role = '${field.role}'`]),
      ...heldIn(relation, asOf),
      ...heldIn(node, asOf),
    ],
  };
}

/** Whether the vocabulary lets nothing but the field's target stand at the far end, so that no label need be looked at. */
function isSureOf(model: Model, field: RelationField): boolean {
  const relation = model.relations.get(field.type);
  const far = { OUT: relation?.to, IN: relation?.from, BOTH: [...(relation?.from ?? []), ...(relation?.to ?? [])] };
  const possible = (far[field.direction] ?? []).flatMap((name) => model.kinds.get(name)?.members ?? []);
  return possible.every((name) => isKindOf(model, name, [field.target]));
}
