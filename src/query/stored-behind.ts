import { type FieldNode } from 'graphql';
import { type Kind } from '../model/model.js';
import { argumentsOf } from './arguments.js';
import { type Compilation } from './compilation.js';

/** Builtins that are made of a stored property: the API makes the address of the id. */
export const STORED_BUILTINS: Readonly<Record<string, string>> = { url: 'id' };

/**
 * The stored properties of which a field of a kind shows the first that is there: a name in English falls back to the official one.
 * Undefined: it shows something else.
 */
export function storedBehind(work: Compilation, kind: Kind, field: FieldNode): readonly string[] | undefined {
  const property = kind.properties.get(field.name.value);
  if (property) {
    const inEnglish = property.localised && argumentsOf(work, kind.name, field)('lang').now === 'EN';
    return inEnglish ? [`${property.name}En`, property.name] : [property.name];
  }
  const builtin = kind.builtins.has(field.name.value) ? STORED_BUILTINS[field.name.value] : undefined;
  return builtin === undefined ? undefined : [builtin];
}
