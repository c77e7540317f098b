import { createHash } from 'node:crypto';
import { type Kind } from '../src/model/model.js';
import { type StoredNode, type StoredRelationship, type StoredValue } from '../src/graph/stored.js';
import { type Value } from './check/fact.js';
import { type Dataset, type GraphEvidence, type GraphNode, type GraphRelationship } from './dataset.js';
import { hiddenProperties, OPEN_FROM, OPEN_TO } from './hidden-properties.js';
import { after } from '../src/model/partial-date.js';
import { searchProperties } from './search-properties.js';

/** The dataset as it is to stand in the database. */
export interface StoredGraph {
  /** SHA-256 in hex of all content, whatever the order in which it was read. */
  readonly version: string;
  /** Sources first, since evidence points to them, then by id. */
  readonly nodes: readonly StoredNode[];
  /** By id. */
  readonly relationships: readonly StoredRelationship[];
}

export function storedGraph({ nodes, relationships }: Dataset): StoredGraph {
  const storedNodes = [...nodes.values()].map(storedNode).sort(byId);
  const storedRelationships = [...relationships.values()].map(storedRelationship).sort(byId);
  const digest = createHash('sha256');
  for (const { id, properties } of [...storedNodes, ...storedRelationships])
    digest.update(`${id} ${String(properties['_hash'])}\n`);
  return {
    version: digest.digest('hex'),
    nodes: [...storedNodes.filter(isSource), ...storedNodes.filter((node) => !isSource(node))],
    relationships: storedRelationships,
  };
}

function storedNode(node: GraphNode): StoredNode {
  const stored = {
    id: node.id,
    labels: [...node.kind.interfaces, node.kind.name],
    properties: {
      id: node.id,
      ...storedValues(node.kind, node.properties),
      ...hiddenProperties(node.kind, node.properties),
      ...searchProperties(node.properties, node.identifiers),
    },
    identifiers: node.identifiers.map((one) => ({
      key: `${one.scheme}|${one.value}|${node.id}`,
      ...one,
      owner: node.id,
    })),
    evidence: node.evidence.map((one) => ({ source: one.source, properties: evidenceProperties(one) })),
    formerIds: node.formerIds,
  };
  return { ...stored, properties: { ...stored.properties, _hash: hashOf(stored) } };
}

function storedRelationship({ id, type, from, to, properties, evidence }: GraphRelationship): StoredRelationship {
  const stored = {
    id,
    type,
    from,
    to,
    properties: {
      id,
      ...properties,
      evidence,
      _from: properties.from ?? OPEN_FROM,
      _to: properties.to === undefined ? OPEN_TO : firstDayOver(properties.to),
    },
  };
  return { ...stored, properties: { ...stored.properties, _hash: hashOf(stored) } };
}

/** A day is the first on which it no longer held; a month or year is over when it ends. */
function firstDayOver(to: string): string {
  return to.length === 10 ? to : after(to);
}

function storedValues(kind: Kind, properties: Readonly<Record<string, Value>>): Record<string, StoredValue> {
  const stored: Record<string, StoredValue> = {};
  for (const [name, value] of Object.entries(properties)) {
    const isInt = kind.properties.get(name)?.type === 'Int';
    stored[name] = typeof value === 'object' ? value.map(String) : isInt ? BigInt(value) : value;
  }
  return stored;
}

function evidenceProperties({ paragraph, row, raw }: GraphEvidence): Record<string, StoredValue> {
  return {
    ...(paragraph === undefined ? {} : { paragraph: BigInt(paragraph) }),
    ...(row === undefined ? {} : { row }),
    ...(raw === undefined ? {} : { raw }),
  };
}

function hashOf(content: unknown): string {
  const text = JSON.stringify(content, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function isSource(node: StoredNode): boolean {
  return node.labels.includes('Source');
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
