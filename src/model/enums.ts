import { type EnumType, type Label } from './model.js';
import { type ParsedSchema } from './parse.js';

/** Every enum by name; values of `extend enum` follow those of the enum itself. */
export function enumsOf(source: ParsedSchema): ReadonlyMap<string, EnumType> {
  const known = new Map<string, { readonly values: string[]; readonly labels: Map<string, Label> }>();
  for (const node of source.enums) {
    const type = known.get(node.name.value) ?? { values: [], labels: new Map<string, Label>() };
    known.set(node.name.value, type);
    for (const value of node.values ?? []) {
      const name = value.name.value;
      if (type.values.includes(name)) source.note(value, `${node.name.value}.${name} is there already`);
      type.values.push(name);
      const label = source.directive('label', value);
      if (label) type.labels.set(name, label as unknown as Label); // the directive's declaration has these arguments
    }
  }
  return new Map([...known].map(([name, type]) => [name, { name, ...type }]));
}
