import { type FieldNode } from 'graphql';
import { type Kind, type Property } from '../model/model.js';
import { argumentsOf } from './arguments.js';
import { collected } from './collect.js';
import { type Compilation } from './compilation.js';
import { emptyRecord, KIND, type Shaped } from './expression.js';

/** A selection that shows nothing but what entities themselves store: whoever finds them can read that with them. */
export interface PlainSelection {
  /** Names of the stored properties that it shows, of whatever kind; with the id in any case, so that there is something to read. */
  readonly properties: readonly string[];
  /** The record of an entity with these labels; `stored` gives what it stores of a property, null for nothing. */
  readonly record: (labels: readonly string[], stored: (property: string) => unknown) => Shaped;
}

/** What a response key shows: the first of these properties that is there. */
type Shown = readonly [key: string, properties: readonly string[]];

/** Undefined: it shows something that has to be looked up. */
export function plainSelection(
  work: Compilation,
  type: string,
  fields: readonly FieldNode[],
): PlainSelection | undefined {
  const layouts = new Map<string, readonly Shown[]>();
  for (const name of work.model.kinds.get(type)?.members ?? []) {
    const layout = layoutOf(work, name, fields);
    if (!layout) return undefined;
    layouts.set(name, layout);
  }
  const shown = [...layouts.values()].flat().flatMap(([, properties]) => properties);
  return {
    properties: [...new Set(['id', ...shown])],
    record: (labels, stored) => {
      const record = emptyRecord();
      const kind = labels.find((label) => layouts.has(label)) ?? '';
      record[KIND] = kind;
      for (const [key, properties] of layouts.get(kind) ?? [])
        record[key] = properties.map(stored).find((value) => value !== null) ?? null;
      return record;
    },
  };
}

function layoutOf(work: Compilation, name: string, fields: readonly FieldNode[]): readonly Shown[] | undefined {
  const kind = work.model.kinds.get(name);
  if (!kind) throw new Error(`${name} is no kind`);
  const layout: Shown[] = [];
  for (const [key, [field]] of collected(work, name, fields)) {
    if (!field || field.name.value === '__typename') continue;
    const properties = propertiesOf(work, kind, field);
    if (!properties) return undefined;
    layout.push([key, properties]);
  }
  return layout;
}

function propertiesOf(work: Compilation, kind: Kind, field: FieldNode): readonly string[] | undefined {
  const property = kind.properties.get(field.name.value);
  if (property) return propertiesBehind(work, kind, property, field);
  return field.name.value === 'url' ? ['id'] : undefined; // the API makes the address of the id
}

/** The stored properties of which a field shows the first that is there: a name in English falls back to the official one. */
export function propertiesBehind(
  work: Compilation,
  kind: Kind,
  { name, localised }: Property,
  field: FieldNode,
): readonly string[] {
  const inEnglish = localised && argumentsOf(work, kind.name, field)('lang').now === 'EN';
  return inEnglish ? [`${name}En`, name] : [name];
}
