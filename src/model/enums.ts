import { type EnumType } from './model.js';
import { type ParsedSchema } from './parse.js';

/** Every enum by name; values of `extend enum` follow those of the enum itself. */
export function enumsOf(source: ParsedSchema): ReadonlyMap<string, EnumType> {
  const values = new Map<string, string[]>();
  for (const node of source.enums) {
    const known = values.get(node.name.value) ?? [];
    values.set(node.name.value, known);
    for (const value of node.values ?? []) {
      if (known.includes(value.name.value))
        source.note(value, `${node.name.value}.${value.name.value} is there already`);
      known.push(value.name.value);
    }
  }
  return new Map([...values].map(([name, list]) => [name, { name, values: list }]));
}
