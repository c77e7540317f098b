import { createHash } from 'node:crypto';
import { type Link } from '../check/fact.js';
import { type Note } from '../problems.js';
import { type Position } from '../read/located.js';
import { type IdentifiedFact } from './ids.js';

/** A relationship, put together from all places where it is written. */
export interface Edge {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly role: string | undefined;
  readonly validFrom: string | undefined;
  validTo: string | undefined;
  note: string | undefined;
  readonly implied: boolean;
  readonly planned: boolean;
  readonly evidence: Set<string>;
  /** Where it was first written. */
  readonly at: Position;
}

/** All relationships by id. The same one written twice, on either side, is one with the evidence of both. */
export function edgesOf(facts: readonly IdentifiedFact[], note: Note): ReadonlyMap<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const fact of facts) {
    for (const link of fact.links) {
      const edge = edgeOf(fact, link, edges);
      const before = edges.get(edge.id);
      if (before) unite(before, edge, note);
      else edges.set(edge.id, edge);
    }
  }
  return edges;
}

/** Permanent: 16 hexadecimal digits made of what makes it the same fact. */
function edgeId(edge: Pick<Edge, 'type' | 'from' | 'to' | 'role' | 'validFrom'>): string {
  const same = [edge.type, edge.from, edge.to, edge.role ?? null, edge.validFrom ?? null];
  return createHash('sha256').update(JSON.stringify(same)).digest('hex').slice(0, 16);
}

function edgeOf(fact: IdentifiedFact, link: Link, edges: ReadonlyMap<string, Edge>): Edge {
  const { direction, type } = link.field;
  const ends = { type, role: link.role, validFrom: link.from };
  const out = { ...ends, from: fact.id, to: link.other };
  const inwards = { ...ends, from: link.other, to: fact.id };
  const turned = direction === 'IN' || (direction === 'BOTH' && edges.has(edgeId(inwards)));
  const chosen = turned ? inwards : out;
  return {
    ...chosen,
    id: edgeId(chosen),
    validTo: link.to,
    note: link.note,
    implied: link.implied ?? false,
    planned: link.planned ?? false,
    evidence: new Set(fact.record.linkEvidence),
    at: link.at,
  };
}

function unite(before: Edge, again: Edge, note: Note): void {
  const differ = (name: string, a: unknown, b: unknown) => {
    const { file, line, column } = before.at;
    note(
      again.at,
      `this ${again.type} has ${name} ${JSON.stringify(b)} here and ${JSON.stringify(a)} in ${file}:${line}:${column}`,
    );
  };
  if (before.implied !== again.implied) differ('implied', before.implied, again.implied);
  if (before.planned !== again.planned) differ('planned', before.planned, again.planned);
  if (before.note !== undefined && again.note !== undefined && before.note !== again.note)
    differ('note', before.note, again.note);
  if (before.validTo !== undefined && again.validTo !== undefined && before.validTo !== again.validTo) {
    differ('to', before.validTo, again.validTo);
  }
  before.note ??= again.note;
  before.validTo ??= again.validTo;
  for (const one of again.evidence) before.evidence.add(one);
}
