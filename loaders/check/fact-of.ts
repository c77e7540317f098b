import { type Property } from '../../src/model/model.js';
import { suggestion } from '../near.js';
import { type Note } from '../problems.js';
import { type Located, type LocatedEntry } from '../read/located.js';
import { type SeedRecord } from '../records/record.js';
import { shown } from '../records/shape.js';
import { type Vocabulary } from '../records/vocabulary.js';
import { type Fact, type Link, type StatedValue, type Value } from './fact.js';
import { identifiersOf } from './identifiers.js';
import { linksOf } from './link.js';
import { readScalar, type Scalar } from './scalar.js';

/** The record with every field read by the type that the schema gives it; faults are noted and the field left out. */
export function factOf(record: SeedRecord, vocabulary: Vocabulary, note: Note): Fact {
  const properties = new Map<string, StatedValue>();
  const links: Link[] = [];
  for (const [name, entry] of record.fields) {
    const property = record.kind.properties.get(name);
    const relation = record.kind.relationFields.get(name);
    if (relation) links.push(...linksOf(relation, entry, vocabulary, note));
    else if (property) {
      const value = propertyValue(property, entry, note);
      if (value !== undefined) properties.set(name, { at: entry.value.at, value });
    } else if (name !== 'identifiers') noteUnknown(name, entry, record, note);
  }
  return { record, properties, links, identifiers: identifiersOf(record.fields.get('identifiers'), note) };
}

function noteUnknown(name: string, entry: LocatedEntry, { kind }: SeedRecord, note: Note): void {
  const known = [...kind.properties.keys(), ...kind.relationFields.keys(), 'identifiers', 'also', 'printed', 'key'];
  note(entry.at, `${kind.name} has no field "${name}"${suggestion(name, known)}`);
}

function propertyValue(property: Property, { value }: LocatedEntry, note: Note): Value | undefined {
  if (!property.list) return scalarValue(property, value, note);
  if (value.shape !== 'list') {
    note(value.at, `"${property.name}" must be a list, not ${shown(value)}`);
    return undefined;
  }
  return value.items.flatMap((item) => scalarValue(property, item, note) ?? []);
}

function scalarValue(property: Property, value: Located, note: Note): Scalar | undefined {
  if (value.shape !== 'scalar') {
    note(value.at, `"${property.name}" must be a value, not ${shown(value)}`);
    return undefined;
  }
  const read = readScalar(property.type, value);
  if ('value' in read) return read.value;
  note(value.at, `"${property.name}" ${read.problem}`);
  return undefined;
}
