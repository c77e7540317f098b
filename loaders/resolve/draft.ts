import { type Kind } from '../../src/model/model.js';
import { type StatedIdentifier, type StatedValue, type Value } from '../check/fact.js';
import { type Note } from '../problems.js';
import { type Position } from '../read/located.js';
import { type Statement } from '../records/record.js';
import { type IdentifiedFact } from './ids.js';

/** All that the records of one id say of it. */
export interface Draft {
  readonly id: string;
  readonly kind: Kind;
  /** Of the first record that has fields, or else of the first mention. */
  readonly at: Position;
  readonly properties: ReadonlyMap<string, StatedValue>;
  readonly identifiers: readonly StatedIdentifier[];
  readonly statements: readonly Statement[];
  /** Names of all fields written, sound or not. */
  readonly written: Pick<ReadonlySet<string>, 'has'>;
}

/** One draft for each id. Values that contradict each other are noted; lists are united. */
export function draftsOf(facts: readonly IdentifiedFact[], note: Note): ReadonlyMap<string, Draft> {
  const byId = new Map<string, IdentifiedFact[]>();
  for (const fact of facts) {
    const group = byId.get(fact.id);
    if (group) group.push(fact);
    else byId.set(fact.id, [fact]);
  }
  return new Map([...byId].map(([id, group]) => [id, draftOf(id, group, note)]));
}

function draftOf(id: string, group: readonly IdentifiedFact[], note: Note): Draft {
  const [first] = group;
  if (first === undefined) throw new Error(`no records of ${id}`);
  if (group.length === 1) {
    const { record, properties, identifiers } = first;
    return {
      id,
      kind: record.kind,
      at: record.at,
      properties,
      identifiers,
      statements: record.statements,
      written: record.fields,
    };
  }
  const main = group.find((fact) => fact.record.fields.size > 0) ?? first;
  const properties = new Map<string, StatedValue>();
  for (const fact of group) {
    for (const [name, stated] of fact.properties) {
      const before = properties.get(name);
      properties.set(name, before ? united(name, before, stated, id, note) : stated);
    }
  }
  return {
    id,
    kind: first.record.kind,
    at: main.record.at,
    properties,
    identifiers: group.flatMap((fact) => fact.identifiers),
    statements: group.flatMap((fact) => fact.record.statements),
    written: new Set(group.flatMap((fact) => [...fact.record.fields.keys()])),
  };
}

function united(name: string, before: StatedValue, stated: StatedValue, id: string, note: Note): StatedValue {
  if (isList(before.value) && isList(stated.value)) {
    return { at: before.at, value: [...new Set([...before.value, ...stated.value])] };
  }
  if (before.value !== stated.value) {
    const { file, line, column } = before.at;
    note(
      stated.at,
      `"${name}" of ${id} is "${String(stated.value)}" here and "${String(before.value)}" in ${file}:${line}:${column}`,
    );
  }
  return before;
}

function isList(value: Value): value is Exclude<Value, string | number | boolean> {
  return Array.isArray(value);
}
