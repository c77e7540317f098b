const FIELDS = ['name', 'nameEn', 'aliases', 'url', 'collective', 'redirectedFrom'];
const CONDITIONS = ['{name: {contains: "a"}}', '{nameEn: {startsWith: "b"}}'];

/** How many binary digits of a number choose conditions; those after them choose fields. */
const DIGITS = 10;

/** A sound operation of a shape that no other number below 65,536 has: the database must plan each anew. */
export function newShape(number: number): string {
  const digit = (place: number) => (number >> place) & 1;
  const conditions = Array.from({ length: DIGITS }, (_, place) => CONDITIONS[digit(place)]);
  const fields = FIELDS.filter((_, place) => digit(DIGITS + place));
  return `{ provinces(first: 1, where: {or: [${conditions.join()}]}) { nodes { id ${fields.join(' ')} } } }`;
}
