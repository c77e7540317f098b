import { type Model, type RelationField } from './model.js';

/**
 * The hidden property in which an entity keeps the id of the one entity that its relationship of this type leads to; undefined: some kind
 * may have none of them, or several.
 */
export function keyOf(model: Model, type: string): string | undefined {
  const kinds = (model.relations.get(type)?.from ?? []).flatMap((name) => model.kinds.get(name)?.members ?? []);
  const isKeyed = (name: string) => [...(model.kinds.get(name)?.relationFields.values() ?? [])].some(leadsToOne(type));
  return kinds.length > 0 && kinds.every(isKeyed) ? `_id_${type}` : undefined;
}

const leadsToOne =
  (wanted: string) =>
  ({ type, direction, role, many, required }: RelationField): boolean =>
    type === wanted && direction === 'OUT' && role === undefined && !many && required;
