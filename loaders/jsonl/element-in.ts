import { type Vocabulary } from '../records/vocabulary.js';
import { type Element, mustBe, objectIn } from './element.js';
import { nodeFrom } from './node-from.js';
import { relationshipFrom } from './relationship-from.js';

/** JSON can write half of a character of two, which no text may hold. */
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const HALF = 'has half of a character (a lone surrogate)';

/** What a line of an export tells of; undefined: the line is empty. Its text becomes NFC. */
export function elementIn(line: string, vocabulary: Vocabulary): Element | undefined {
  const object = objectIn(line.normalize('NFC'));
  if (object === undefined) return line.trim() === '' ? undefined : { problems: ['is not a JSON object'] };
  if (ESCAPED_SURROGATE.test(line) && hasHalf(object)) return { problems: [HALF] };
  if (object['type'] === 'node') return nodeFrom(object, vocabulary);
  if (object['type'] === 'relationship') return relationshipFrom(object, vocabulary);
  return { problems: [mustBe('type', '"node" or "relationship"', object['type'])] };
}

function hasHalf(value: unknown): boolean {
  if (typeof value === 'string') return LONE_SURROGATE.test(value);
  return typeof value === 'object' && value !== null && Object.entries(value).some((entry) => entry.some(hasHalf));
}
