import { isInterfaceType, isObjectType } from 'graphql';
import { conditionText } from './condition.js';
import { type Draft } from './draft.js';
import { overlapping, selectionText, type Composite, type Place } from './selection.js';

/** No, one or several fragments on a type of entities, also overlapping ones. */
export function fragmentsText(draft: Draft, type: Composite, place: Place): readonly string[] {
  const isEntity = place.model.kinds.has(type.name);
  const often = isInterfaceType(type) ? 0.5 : 0.15;
  if (!isEntity || !draft.random.chance(often)) return [];
  return Array.from({ length: 1 + draft.random.below(2) }, () => fragmentText(draft, type, place));
}

function fragmentText(draft: Draft, type: Composite, place: Place): string {
  const { random } = draft;
  const types = overlapping(draft, type, place.model);
  const known = draft.fragments.filter((one) => types.includes(one.type) && one.levels <= place.levels);
  if (known.length > 0 && draft.budget > 2 && random.chance(0.4)) return spread(draft, random.pick(known).name);
  const name = random.pick(types);
  const on = draft.schema.getType(name);
  if (!isObjectType(on) && !isInterfaceType(on)) throw new Error(`${name} is no kind`);
  const text = selectionText(draft, on, { ...place, path: undefined });
  if (!random.chance(0.3)) {
    return `...${name === type.name && random.chance(0.5) ? '' : ` on ${name}`}${conditionText(draft)} ${text}`;
  }
  const fragment = { name: draft.fresh('F'), type: name, levels: place.levels, text };
  draft.fragments.push(fragment);
  return spread(draft, fragment.name);
}

function spread(draft: Draft, name: string): string {
  return `...${name}${conditionText(draft)}`;
}
