import { type Property } from '../../src/model/model.js';
import { type Value } from '../check/fact.js';
import { type Note } from '../problems.js';
import { type Draft } from './draft.js';
import { type Names } from './names.js';

/** The entity's stored properties by name, sorted, with defaults and names made by rule. What is required and missing is noted. */
export function propertiesOf(draft: Draft, names: Names, note: Note): Readonly<Record<string, Value>> {
  const found: Record<string, Value> = {};
  for (const name of [...draft.kind.properties.keys()].sort()) {
    const property = draft.kind.properties.get(name);
    if (property === undefined || name === 'id') continue;
    const value =
      draft.properties.get(name)?.value ??
      madeName(name, draft.id, names) ??
      defaultOf(property, draft.properties.has('value'));
    if (value !== undefined) found[name] = value;
    else if (property.required && name !== 'name' && !draft.written.has(name)) {
      note(draft.at, `${draft.id} needs "${name}": no record of it gives one`);
    }
  }
  return found;
}

function madeName(name: string, id: string, names: Names): string | undefined {
  if (name === 'name') return names.name(id);
  return name === 'nameEn' ? names.nameEn(id) : undefined;
}

/** README "Values": Booleans false, lists empty, UNKNOWN where an enum has it, `bound` EXACT when there is a value. */
export function defaultOf({ name, type, list, required }: Property, hasValue: boolean): Value | undefined {
  if (list) return [];
  if (name === 'bound' && hasValue) return 'EXACT';
  if (!required) return undefined;
  if (type === 'Boolean') return false;
  return typeof type !== 'string' && type.values.includes('UNKNOWN') ? 'UNKNOWN' : undefined;
}
