import { type Model } from '../../model/model.js';
import { camel } from '../../model/names.js';
import { type Root } from '../../query/roots.js';
import { NARROWED_LISTS } from '../narrowed-lists.js';

/** Root fields that the compiler answers alone, by name. */
export function rootFields(model: Model): ReadonlyMap<string, Root> {
  const kinds = [...model.kinds.values()].filter((kind) => kind.name !== 'Entity');
  return new Map<string, Root>([
    ['entity', { by: 'identifier' }],
    ['nodes', { by: 'nodes' }],
    ['node', { by: 'id', kind: 'Entity' }],
    ...kinds.map((kind) => [camel(kind.name), { by: 'id', kind: kind.name }] as const),
    ...kinds.map((kind) => [kind.plural, { by: 'list', kind: kind.name }] as const),
    ...Object.entries(NARROWED_LISTS),
  ]);
}
