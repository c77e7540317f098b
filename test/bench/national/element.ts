import { type Value } from '../../../loaders/check/fact.js';
import { type GraphEvidence, type GraphNode, type GraphRelationship } from '../../../loaders/dataset.js';
import { evidenceKey } from '../../../loaders/records/record.js';
import { edgeId } from '../../../loaders/resolve/edges.js';
import { type Kind, type Model, type Property } from '../../../src/model/model.js';

/** A part of the national graph. Both lists are made anew each time, so that nobody need keep them. */
export interface Part {
  readonly nodes: () => Iterable<GraphNode>;
  readonly relationships: () => Iterable<GraphRelationship>;
}

/** An entity as the loader would make it of a seed: defaults filled in, properties by name. */
export function entity(
  model: Model,
  kindName: string,
  id: string,
  given: Readonly<Record<string, Value>>,
  ...evidence: readonly GraphEvidence[]
): GraphNode {
  const kind = model.kinds.get(kindName);
  if (kind === undefined) throw new Error(`${kindName} is no kind`);
  const properties: Record<string, Value> = {};
  for (const { name, value } of defaultsOf(kind)) {
    const filled = given[name] ?? value;
    if (filled !== undefined) properties[name] = filled;
  }
  return { id, kind, properties, identifiers: [], evidence, formerIds: [] };
}

/** A relationship that its paragraph states outright. */
export function relationship(
  type: string,
  from: string,
  to: string,
  { source, paragraph, row }: GraphEvidence,
  more: { readonly role?: string; readonly from?: string } = {},
): GraphRelationship {
  return {
    id: edgeId({ type, from, to, role: more.role, validFrom: more.from }),
    type,
    from,
    to,
    properties: { ...more, implied: false, planned: false },
    evidence: [evidenceKey({ source, paragraph, row })],
  };
}

interface Default {
  readonly name: string;
  readonly value: Value | undefined;
}

const DEFAULTS = new Map<Kind, readonly Default[]>();

function defaultsOf(kind: Kind): readonly Default[] {
  const known = DEFAULTS.get(kind);
  if (known !== undefined) return known;
  const made = [...kind.properties.values()]
    .filter(({ name }) => name !== 'id')
    .map((property) => ({ name: property.name, value: defaultOf(property) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  DEFAULTS.set(kind, made);
  return made;
}

function defaultOf({ type, list, required }: Property): Value | undefined {
  if (list) return [];
  if (!required) return undefined;
  if (type === 'Boolean') return false;
  return typeof type !== 'string' && type.values.includes('UNKNOWN') ? 'UNKNOWN' : undefined;
}
