import { edgeId } from '../resolve/edges.js';
import { type SoundElement } from './element.js';

/**
 * Whether a line, which begins as exports write it, says there whose it is, and a relationship has the id that is made by rule: a name written
 * twice could mean another, and only ids by rule cannot be those of lines that are not looked at.
 */
export function isPlain(line: string, element: SoundElement): boolean {
  if ('node' in element) return line.startsWith(`{"type":"node","id":"${element.node.id}"`);
  const { id, type, from, to, properties } = element.relationship;
  const begin = `{"type":"relationship","label":"${type}","start":{"id":"${from}"`;
  const same = { type, from, to, role: properties.role, validFrom: properties.from };
  return line.startsWith(begin) && id === edgeId(same);
}
