import { type DocumentNode } from 'graphql';
import { type LimitExceeded } from '../../errors.js';
import { expandedOf } from './expanded.js';
import { excess, type LimitName } from './limits.js';
import { writtenIn } from './written.js';

/** Limits of what a document says by itself, in the order in which they are told. */
const OF_DOCUMENTS = [
  'depth',
  'aliases',
  'rootFields',
  'repeats',
  'introspections',
  'introspectionAliases',
  'directivesOnOne',
  'directives',
  'fragments',
  'spreads',
  'literalDepth',
] as const satisfies readonly LimitName[];

/** The first limit that a parsed document exceeds, whether it is valid or not. Takes time in proportion to its length. */
export function documentExcess(document: DocumentNode): LimitExceeded | undefined {
  const measured = { ...writtenIn(document), ...expandedOf(document) };
  for (const name of OF_DOCUMENTS) {
    const refusal = excess(name, measured[name]);
    if (refusal) return refusal;
  }
  return undefined;
}
