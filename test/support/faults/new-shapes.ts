import { question, type Sent } from './exchange.js';

const FIELDS = ['id', 'name', 'nameEn', 'aliases', 'url', 'collective', '__typename', 'redirectedFrom'];
const OPERATORS = ['contains', 'startsWith', 'eq'];

/** A sound operation of a shape that no other number has: the database must plan each anew. */
export function newShape(number: number): Sent {
  const picked = FIELDS.filter((_, i) => (number >> i) & 1);
  const filters = OPERATORS.map((operator, i) => ((number >> (8 + i)) & 1 ? `{name: {${operator}: "a"}}` : '{}'));
  const inner = (number >> 11) % 4;
  const lists = ['departments', 'districts'].map((_, i) =>
    (inner >> i) & 1 ? `d${i}: departments(first: 1) { nodes { id } }` : '',
  );
  const text = `{ provinces(first: 1, where: {and: [${filters.join()}, {id: {ne: "x${number}"}}]}) { nodes { id ${picked.join(' ')} ${lists.join(' ')} } } }`;
  return question(text);
}
