import { type FieldNode } from 'graphql';
import { collected } from './collect.js';
import { type Compilation } from './compilation.js';
import { emptyRecord, KIND, type Shaped } from './expression.js';
import { storedBehind } from './stored-behind.js';

/** A selection that shows nothing but what entities themselves store: whoever finds them can read that with them. */
export interface PlainSelection {
  /** Names of the stored properties that it shows, of whatever kind, and the id in any case: where none are read, nothing is. */
  readonly properties: readonly string[];
  /** The record of an entity with these labels; `stored` gives what it stores of a property, null for nothing. */
  readonly record: (labels: readonly string[], stored: (property: string) => unknown) => Shaped;
}

/** What a response key shows: the first of these properties that is there. */
type Shown = readonly [key: string, properties: readonly string[]];

/** What fields on `Entity` select; undefined: something that has to be looked up. */
export function plainSelection(work: Compilation, fields: readonly FieldNode[]): PlainSelection | undefined {
  const layouts = new Map<string, readonly Shown[]>();
  const shared = new Map<string, readonly Shown[]>(); // most kinds have the same
  for (const name of work.model.kinds.get('Entity')?.members ?? []) {
    const layout = layoutOf(work, name, fields);
    if (!layout) return undefined;
    const text = JSON.stringify(layout);
    const known = shared.get(text) ?? layout;
    shared.set(text, known);
    layouts.set(name, known);
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
    const properties = storedBehind(work, kind, field);
    if (!properties) return undefined;
    layout.push([key, properties]);
  }
  return layout;
}
