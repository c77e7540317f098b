import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type GraphEvidence, type GraphNode, type GraphRelationship } from '../../../loaders/dataset.js';
import { evidenceKey } from '../../../loaders/records/record.js';
import { type Part } from './element.js';

/** Lines of one piece: writing each line by itself takes three times as long. */
const LINES = 1000;

/** Writes the graph as `npm run export` would, nodes first, but in the order in which it is made. The file appears when it is whole. */
export async function writeJsonl(graph: Part, path: string): Promise<void> {
  const unfinished = `${path}.tmp`;
  await pipeline(Readable.from(pieces(graph)), createWriteStream(unfinished));
  await rename(unfinished, path);
}

function* pieces(graph: Part): Generator<string> {
  let piece: string[] = [];
  for (const line of lines(graph)) {
    piece.push(line);
    if (piece.length < LINES) continue;
    yield `${piece.join('\n')}\n`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`;
}

function* lines({ nodes, relationships }: Part): Generator<string> {
  for (const node of nodes()) yield nodeLine(node);
  for (const one of relationships()) yield relationshipLine(one);
}

function nodeLine({ id, kind, properties, identifiers, evidence }: GraphNode): string {
  const printed = evidence.flatMap((one) => (one.raw === undefined ? [] : [[keyOf(one), [one.raw]]]));
  return JSON.stringify({
    type: 'node',
    id,
    labels: [...kind.interfaces, kind.name],
    properties: {
      ...properties,
      evidence: evidence.map(keyOf),
      ...(identifiers.length === 0 ? {} : { identifiers }),
    },
    ...(printed.length === 0 ? {} : { printed: Object.fromEntries(printed) as object }),
  });
}

function keyOf({ source, paragraph, row }: GraphEvidence): string {
  return evidenceKey({ source, paragraph, row });
}

function relationshipLine({ id, type, from, to, properties, evidence }: GraphRelationship): string {
  const { from: validFrom, implied, planned, role } = properties;
  return JSON.stringify({
    type: 'relationship',
    label: type,
    start: { id: from },
    end: { id: to },
    properties: { evidence, from: validFrom, id, implied, planned, role },
  });
}
