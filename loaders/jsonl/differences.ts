import { type GraphDelta, type StoredHashes } from '../../src/graph/stored.js';
import { type GraphNode } from '../dataset.js';
import { type Vocabulary } from '../records/vocabulary.js';
import { storedNode, storedRelationship } from '../stored-graph.js';
import { Comparison } from './comparison.js';
import { type Element } from './element.js';
import { elementIn } from './element-in.js';
import { linesOf } from './lines.js';
import { type Tally } from './tally.js';

export interface Compared {
  readonly paths: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly sources: readonly GraphNode[];
  readonly stored: StoredHashes;
}

/**
 * The difference between checked lines and what is stored, portion by portion: sources, other nodes, relationships, and what goes. A portion
 * is of one kind or type as far as can be, for then one statement writes it.
 */
export async function* differences(compared: Compared, tally: Tally): AsyncGenerator<GraphDelta> {
  const comparison = new Comparison(compared.vocabulary, compared.stored, tally);
  for (const source of compared.sources) yield* comparison.node(storedNode(source));
  yield comparison.rest();
  for await (const { lines } of linesOf(compared.paths, changedMeanwhile)) {
    for (const line of lines) {
      for (const portion of portionsOf(elementIn(line, compared.vocabulary), comparison)) yield portion;
    }
  }
  yield comparison.rest();
  yield comparison.gone();
}

/** Sources are there by then. */
function portionsOf(element: Element | undefined, comparison: Comparison): Iterable<GraphDelta> {
  if (element === undefined) return [];
  if ('problems' in element) return changedMeanwhile();
  if ('relationship' in element) return comparison.relationship(storedRelationship(element.relationship));
  return element.node.kind.name === 'Source' ? [] : comparison.node(storedNode(element.node));
}

function changedMeanwhile(): never {
  throw new Error('the files changed while they were being loaded');
}
