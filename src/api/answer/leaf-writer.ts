import { isEnumType, type GraphQLLeafType } from 'graphql';
import { Unwritable } from './unwritable.js';

/** Writes the JSON text of a leaf value that is not null. */
type WriteLeaf = (value: unknown) => string;

const GREATEST_INT = 2_147_483_647;

/** Values that need no more than their text, by scalar; all others are put through the scalar's own `serialize`. */
const PLAIN: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  String: text,
  ID: text,
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  Float: (value) => (Number.isFinite(value) ? String(value) : undefined),
  Int: (value) => (Number.isInteger(value) && Math.abs(Number(value)) <= GREATEST_INT ? String(value) : undefined),
};

/** Writes what graphql-js would answer. Throws what the scalar throws, or Unwritable. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  const serialized: WriteLeaf = (value) => {
    const result: unknown = type.serialize(value);
    if (result === undefined || result === null) throw new Unwritable();
    return JSON.stringify(result);
  };
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name, value }) => [value as unknown, JSON.stringify(name)]));
    return (value) => texts.get(value) ?? serialized(value);
  }
  const plain = PLAIN[type.name];
  return plain ? (value) => plain(value) ?? serialized(value) : serialized;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? JSON.stringify(value) : undefined;
}
