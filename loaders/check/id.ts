import { suggestion } from '../near.js';
import { kindOf, type Vocabulary } from '../records/vocabulary.js';

const LOCAL = /^[a-z0-9.+-]+(?:\/[a-z0-9.+-]+)*$/;

const LONGEST = 300;

/** What is wrong with the form of an id, if anything. */
export function idProblem(vocabulary: Vocabulary, id: string): string | undefined {
  if (id.length > LONGEST) return `an id of ${id.length} characters is too long: at most ${LONGEST} are taken`;
  const colon = id.indexOf(':');
  if (colon < 0) return `"${id}" is not an id: it must be <kind>:<name>, such as "province:yen-bai"`;
  const prefix = id.slice(0, colon);
  if (kindOf(vocabulary, id) === undefined) {
    return `unknown kind "${prefix}" in "${id}"${suggestion(prefix, vocabulary.byPrefix.keys())}`;
  }
  if (LOCAL.test(id.slice(colon + 1))) return undefined;
  return `malformed id "${id}": after the kind only lower-case Latin letters without accents, digits, "-", "." and "+", parted by "/"`;
}
