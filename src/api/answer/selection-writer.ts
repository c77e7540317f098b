import {
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { collected, type Selecting } from '../../query/collect.js';
import { KIND, listOf, type Shaped } from '../../query/expression.js';
import { computedField, type Surroundings } from './computed-fields.js';
import { leafWriter } from './leaf-writer.js';
import { Unwritable } from './unwritable.js';

/** Writes the JSON text of a field's value as a plan shapes it. Throws Unwritable where null stands in a place that must not be null. */
export type Write = (value: unknown, around: Surroundings) => string;

/** The writer of what `nodes` select of a field of the given type. */
export function writerOf(selecting: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (!isNonNullType(type)) {
    const write = presentWriter(selecting, type, nodes);
    return (value, around) => (value === undefined || value === null ? 'null' : write(value, around));
  }
  const write = presentWriter(selecting, type.ofType, nodes);
  return (value, around) => {
    if (value === undefined || value === null) throw new Unwritable();
    return write(value, around);
  };
}

function presentWriter(
  selecting: Selecting,
  type: GraphQLNullableType & GraphQLOutputType,
  nodes: readonly FieldNode[],
): Write {
  if (isLeafType(type)) return leafWriter(type);
  if (isListType(type)) return listWriter(writerOf(selecting, type.ofType, nodes));
  if (isObjectType(type)) return recordWriter(selecting, type, nodes);
  if (!isInterfaceType(type)) throw new Unwritable(); // no union leads anywhere that is planned
  return kindWriter(selecting, nodes);
}

function listWriter(writeItem: Write): Write {
  return (value, around) => {
    let [text, before] = ['', '['];
    for (const item of listOf(value)) {
      text += before + writeItem(item, around);
      before = ',';
    }
    return text === '' ? '[]' : `${text}]`;
  };
}

/** Writes each entity by its kind; a writer is made when the first of a kind comes. */
function kindWriter(selecting: Selecting, nodes: readonly FieldNode[]): Write {
  const writers = new Map<unknown, Write>();
  return (value, around) => {
    const kind = (value as Shaped)[KIND]; // what a plan shapes for an interface
    const known = writers.get(kind);
    if (known) return known(value, around);
    const type = selecting.schema.getType(String(kind));
    if (!isObjectType(type)) throw new Unwritable();
    const writer = recordWriter(selecting, type, nodes);
    writers.set(kind, writer);
    return writer(value, around);
  };
}

/** One field of a record: what stands before its value, and its value. */
interface Member {
  readonly key: string;
  readonly before: string;
  readonly write: Write;
}

function recordWriter(selecting: Selecting, type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
  const members = [...collected(selecting, type.name, nodes)].map(([key, fields], index): Member => {
    const before = `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`;
    return { key, before, write: memberWriter(selecting, type, fields) };
  });
  if (members.length === 0) return () => '{}';
  return (value, around) => {
    const record = value as Shaped; // as plans shape objects
    let text = '';
    for (const { key, before, write } of members) text += before + write(record[key], around);
    return `${text}}`;
  };
}

function memberWriter(selecting: Selecting, type: GraphQLObjectType, fields: readonly FieldNode[]): Write {
  const name = fields[0]?.name.value ?? '';
  if (name === '__typename') {
    const text = JSON.stringify(type.name);
    return () => text;
  }
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name}.${name} is in no schema`);
  const write = writerOf(selecting, field.type, fields);
  const compute = computedField(name);
  if (!compute) return write;
  return (value, around) => {
    const computed = value === undefined || value === null ? null : compute(value, around);
    if (computed instanceof Promise) throw new Unwritable();
    return write(computed, around);
  };
}
