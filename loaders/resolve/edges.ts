import { hash } from 'node:crypto';
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
  /** Undefined: not said, in a file that is no evidence; what a source says then counts. */
  implied: boolean | undefined;
  planned: boolean | undefined;
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
export function edgeId(edge: Pick<Edge, 'type' | 'from' | 'to' | 'role' | 'validFrom'>): string {
  const same = [edge.type, edge.from, edge.to, edge.role ?? null, edge.validFrom ?? null];
  return hash('sha256', JSON.stringify(same)).slice(0, 16);
}

function edgeOf(fact: IdentifiedFact, link: Link, edges: ReadonlyMap<string, Edge>): Edge {
  const { direction, type } = link.field;
  const ends = { type, role: link.role, validFrom: link.from };
  const out = { ...ends, from: fact.id, to: link.other };
  const inwards = { ...ends, from: link.other, to: fact.id };
  const turned = direction === 'IN' || (direction === 'BOTH' && edges.has(edgeId(inwards)));
  const chosen = turned ? inwards : out;
  const unsaid = fact.record.linkEvidence.length === 0 ? undefined : false;
  return {
    ...chosen,
    id: edgeId(chosen),
    validTo: link.to,
    note: link.note,
    implied: link.implied ?? unsaid,
    planned: link.planned ?? unsaid,
    evidence: new Set(fact.record.linkEvidence),
    at: link.at,
  };
}

/**
 * What one place says and the other does not is taken over; what both say must be the same. But a fact that one place states outright
 * stands on that place's evidence alone, whatever a reader inferred or a source intended elsewhere.
 */
function unite(before: Edge, again: Edge, note: Note): void {
  if (isUncertain(before) !== isUncertain(again) && isSaid(before) && isSaid(again)) strengthen(before, again);
  else {
    for (const name of ['implied', 'planned'] as const) checkAgreement(before, again, name, name, note);
    before.implied ??= again.implied;
    before.planned ??= again.planned;
    for (const one of again.evidence) before.evidence.add(one);
  }
  checkAgreement(before, again, 'note', 'note', note);
  checkAgreement(before, again, 'validTo', 'to', note);
  before.note ??= again.note;
  before.validTo ??= again.validTo;
}

function isUncertain({ implied, planned }: Edge): boolean {
  return implied === true || planned === true;
}

function isSaid({ implied, planned }: Edge): boolean {
  return implied !== undefined || planned !== undefined;
}

function strengthen(before: Edge, again: Edge): void {
  if (isUncertain(again)) return;
  before.implied = again.implied;
  before.planned = again.planned;
  before.evidence.clear();
  for (const one of again.evidence) before.evidence.add(one);
}

function checkAgreement(
  before: Edge,
  again: Edge,
  name: 'implied' | 'planned' | 'note' | 'validTo',
  field: string,
  note: Note,
): void {
  const [a, b] = [before[name], again[name]];
  if (a === undefined || b === undefined || a === b) return;
  const { file, line, column } = before.at;
  const message = `this ${again.type} has ${field} ${JSON.stringify(b)} here and ${JSON.stringify(a)} in ${file}:${line}:${column}`;
  note(again.at, message);
}
