import { hash } from 'node:crypto';
import { type Kind } from '../src/model/model.js';
import { type StoredNode, type StoredRelationship, type StoredValue } from '../src/graph/stored.js';
import { after } from '../src/model/partial-date.js';
import { blockOf } from './block-sums.js';
import { type Value } from './check/fact.js';
import { type Dataset, type GraphEvidence, type GraphNode, type GraphRelationship } from './dataset.js';
import { hiddenProperties, OPEN_FROM, OPEN_TO } from './hidden-properties.js';
import { searchProperties } from './search-properties.js';
import { VersionSum } from './version-sum.js';

/** The dataset as it is to stand in the database. */
export interface StoredGraph {
  /** SHA-256 in hex of all content, whatever the order in which it was read. */
  readonly version: string;
  /** By id. */
  readonly nodes: readonly StoredNode[];
  /** By id. */
  readonly relationships: readonly StoredRelationship[];
}

export function storedGraph({ nodes, relationships }: Dataset): StoredGraph {
  const storedNodes = [...nodes.values()].map(storedNode).sort(byId);
  const storedRelationships = [...relationships.values()].map(storedRelationship).sort(byId);
  const sum = new VersionSum();
  for (const { id, properties } of storedNodes) sum.add(blockOf(id), String(properties['_hash']));
  for (const { from, properties } of storedRelationships) sum.add(blockOf(from), String(properties['_hash']));
  return {
    version: sum.version(),
    nodes: storedNodes,
    relationships: storedRelationships,
  };
}

/** A node with what the compiler and the search need of it, and `_hash` of all its content. */
export function storedNode(node: GraphNode): StoredNode {
  const { id, kind, identifiers, evidence, formerIds } = node;
  const properties = sorted(node.properties);
  const labels = [...kind.interfaces, kind.name];
  const hidden = { ...hiddenProperties(kind, properties), ...searchProperties(properties, identifiers) };
  const _hash = hashOf([id, labels, properties, hidden, identifiers, evidence, formerIds]);
  return {
    id,
    labels,
    properties: { id, ...storedValues(kind, properties), ...hidden, _hash },
    identifiers: identifiers.map((one) => ({ key: `${one.scheme}|${one.value}|${id}`, ...one, owner: id })),
    evidence: evidence.map(storedEvidence),
    formerIds,
  };
}

export function storedRelationship({
  id,
  type,
  from,
  to,
  properties,
  evidence,
}: GraphRelationship): StoredRelationship {
  const stored = {
    id,
    ...sorted(properties),
    evidence,
    _from: properties.from ?? OPEN_FROM,
    _to: properties.to === undefined ? OPEN_TO : firstDayOver(properties.to),
  };
  return { id, type, from, to, properties: { ...stored, _hash: hashOf([type, from, to, stored]) } };
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

function storedEvidence({ source, paragraph, row, raw }: GraphEvidence): StoredNode['evidence'][number] {
  return {
    source,
    ...(paragraph === undefined ? {} : { paragraph: BigInt(paragraph) }),
    ...(row === undefined ? {} : { row }),
    ...(raw === undefined ? {} : { raw }),
  };
}

/** By name, so that the hash does not hang on the order in which they were read. */
function sorted<T>(properties: Readonly<Record<string, T>>): Record<string, T> {
  const ordered: Record<string, T> = {};
  for (const name of Object.keys(properties).sort()) ordered[name] = properties[name] as T; // one of its own names
  return ordered;
}

/** To be raised when the same content is written in another way, so that what is stored is written anew. */
const FORMAT = 2;

function hashOf(content: unknown): string {
  return hash('sha256', JSON.stringify([FORMAT, content])).slice(0, 16);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
