import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GraphUnavailable } from '../src/errors.js';
import {
  datasetMoment,
  dumpedNodes,
  dumpedRelationships,
  type DumpedNode,
  type DumpedRelationship,
} from '../src/graph/dump.js';
import { type Graph } from '../src/graph/open.js';
import { type Patience, patienceOf, type PatienceOptions } from '../src/graph/patience.js';
import { type Model } from '../src/model/model.js';
import { evidenceKey } from './records/record.js';
import { sortedKeys } from './resolve/evidence-order.js';

/**
 * Writes the database's graph to `graph.jsonl` in the folder, which is made if need be: one object a line, nodes by id, then
 * relationships by the ids of their starts and their own; the same bytes for the same dataset, and all that is needed to load it again. The file appears when it is whole. Returns its path.
 * Throws GraphUnavailable, also when no whole dataset is stored or another one was stored meanwhile, and the reason of the signal.
 */
export async function exportJsonl(
  graph: Graph,
  model: Model,
  folder: string,
  options: PatienceOptions = {},
): Promise<string> {
  const patience = patienceOf(options);
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'graph.jsonl');
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(linesOfOne(graph, model, patience)), createWriteStream(unfinished));
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  return path;
}

/** Of one dataset from the first line to the last, though the pages of them are read one after the other. */
async function* linesOfOne(graph: Graph, model: Model, patience: Patience): AsyncGenerator<string> {
  const before = await datasetMoment(graph, patience);
  if (before === undefined)
    throw new GraphUnavailable(
      'The database holds no whole dataset: none was loaded, or a load is at work or was broken off.',
    );
  yield* lines(graph, model, patience);
  if ((await datasetMoment(graph, patience)) !== before)
    throw new GraphUnavailable('The dataset was loaded anew while it was being exported.');
}

async function* lines(graph: Graph, model: Model, patience: Patience): AsyncGenerator<string> {
  for await (const node of dumpedNodes(graph, patience)) yield `${JSON.stringify(nodeLine(node, model))}\n`;
  for await (const relationship of dumpedRelationships(graph, patience))
    yield `${JSON.stringify(relationshipLine(relationship))}\n`;
}

function nodeLine(node: DumpedNode, model: Model): object {
  const kind = [...model.kinds.values()].find(({ name, concrete }) => concrete && node.labels.includes(name));
  const evidence = node.evidence.map(({ source, paragraph, row }) =>
    evidenceKey({ source, paragraph: paragraph ?? undefined, row: row ?? undefined }),
  );
  const identifiers = node.identifiers.map(({ scheme, value, from, to }) => ({ scheme, value, from, to })).sort(byText);
  const { id, ...properties } = shown(node.properties);
  return {
    type: 'node',
    id,
    labels: kind === undefined ? [...node.labels].sort() : [...kind.interfaces, kind.name],
    properties: {
      ...properties,
      evidence: sortedKeys(new Set(evidence)),
      ...(identifiers.length === 0 ? {} : { identifiers }),
      ...(node.formerIds.length === 0 ? {} : { formerIds: [...node.formerIds].sort() }),
    },
    ...printedFigures(node),
  };
}

/** Figures as the sources print them, by evidence: `{"printed": {"source:x#5": ["gần 1900"]}}`. */
function printedFigures({ evidence }: DumpedNode): { readonly printed?: Readonly<Record<string, readonly string[]>> } {
  const printed = new Map<string, string[]>();
  for (const { raw, source, paragraph, row } of evidence) {
    if (raw === null) continue;
    const key = evidenceKey({ source, paragraph: paragraph ?? undefined, row: row ?? undefined });
    printed.set(key, [...(printed.get(key) ?? []), raw].sort());
  }
  const keys = sortedKeys(printed.keys());
  return keys.length === 0 ? {} : { printed: Object.fromEntries(keys.map((key) => [key, printed.get(key) ?? []])) };
}

function relationshipLine({ type, from, to, properties }: DumpedRelationship): object {
  return { type: 'relationship', label: type, start: { id: from }, end: { id: to }, properties: shown(properties) };
}

/** Without hidden properties, sorted by name. */
function shown(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = Object.keys(properties).filter((name) => !name.startsWith('_'));
  return Object.fromEntries(names.sort().map((name) => [name, properties[name]]));
}

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
