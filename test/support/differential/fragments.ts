import { isInterfaceType, isObjectType } from 'graphql';
import { conditionText } from './condition.js';
import { type Draft, type Fragment } from './draft.js';
import { overlapping, type Composite, type Place } from './place.js';

type Select = (draft: Draft, type: Composite, place: Place) => string;

/** No, one or several fragments on a type of entities, also overlapping ones; `select` makes what is in them. */
export function fragmentsText(draft: Draft, type: Composite, place: Place, select: Select): readonly string[] {
  const isEntity = place.model.kinds.has(type.name);
  const often = isInterfaceType(type) ? 0.5 : 0.15;
  if (!isEntity || !draft.random.chance(often)) return [];
  return Array.from({ length: 1 + draft.random.below(2) }, () => fragmentText(draft, type, place, select));
}

function fragmentText(draft: Draft, type: Composite, place: Place, select: Select): string {
  const { random } = draft;
  const types = overlapping(draft.schema, type, place.model);
  const known = draft.fragments.filter((one) => types.includes(one.type) && one.levels <= place.levels);
  if (known.length > 0 && random.chance(0.4)) return again(draft, random.pick(known));
  const name = random.pick(types);
  const on = draft.schema.getType(name);
  if (!isObjectType(on) && !isInterfaceType(on)) throw new Error(`${name} is no kind`);
  const budget = draft.budget;
  const text = select(draft, on, { ...place, path: undefined });
  if (!random.chance(0.3)) {
    return `...${name === type.name && random.chance(0.5) ? '' : ` on ${name}`}${conditionText(draft)} ${text}`;
  }
  const fragment = { name: draft.fresh('F'), type: name, levels: place.levels, cost: budget - draft.budget, text };
  draft.fragments.push(fragment);
  return spread(draft, fragment.name);
}

function again(draft: Draft, { name, cost }: Fragment): string {
  draft.budget -= cost;
  return draft.budget < 0 ? '__typename' : spread(draft, name);
}

function spread(draft: Draft, name: string): string {
  return `...${name}${conditionText(draft)}`;
}
