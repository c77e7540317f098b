import { type RelationField } from '../../src/model/model.js';
import { type Note } from '../problems.js';
import { type Vocabulary } from '../records/vocabulary.js';
import { type Draft } from './draft.js';
import { type Edge } from './edges.js';

/** Sources state; definitions of indicators and findings about something absent need no passage. */
export const WITHOUT_EVIDENCE: ReadonlySet<string> = new Set(['Source', 'Indicator', 'Finding']);

/** Notes every entity that no source states and every passage of a source that is not known. */
export function checkEvidence(drafts: ReadonlyMap<string, Draft>, note: Note): void {
  for (const draft of drafts.values()) {
    if (draft.statements.length === 0 && !WITHOUT_EVIDENCE.has(draft.kind.name)) {
      note(draft.at, `no source states ${draft.id}: mention it in a paragraph, or leave it out`);
    }
    for (const { at, source } of draft.statements) {
      if (!drafts.has(source)) note(at, `unknown source "${source}"`);
    }
  }
}

/** Notes every relationship that no source states. Those of definitions and findings need none. */
export function checkEdgeEvidence(edges: Iterable<Edge>, drafts: ReadonlyMap<string, Draft>, note: Note): void {
  for (const edge of edges) {
    const kind = drafts.get(edge.from)?.kind.name;
    if (edge.evidence.size > 0 || kind === 'Indicator' || kind === 'Finding') continue;
    note(edge.at, `no source states that ${edge.from} ${edge.type} ${edge.to}: write it in the block of a paragraph`);
  }
}

/** Notes every to-one relation that is required and missing, and every one that leads to two entities at once. */
export function checkToOne(
  drafts: ReadonlyMap<string, Draft>,
  edges: Iterable<Edge>,
  vocabulary: Vocabulary,
  note: Note,
): void {
  const starts = new Map<string, Edge[]>();
  const ends = new Map<string, Edge[]>();
  for (const edge of edges) {
    push(starts, edge.from, edge);
    push(ends, edge.to, edge);
  }
  for (const draft of drafts.values()) {
    for (const field of draft.kind.relationFields.values()) {
      if (field.many) continue;
      const touching = (field.direction === 'IN' ? ends : starts).get(draft.id) ?? [];
      const found = touching.filter((edge) => follows(field, edge, drafts, vocabulary));
      checkField(draft, field, found, note);
    }
  }
}

function checkField(draft: Draft, field: RelationField, found: readonly Edge[], note: Note): void {
  if (found.length === 0 && field.required && !draft.written.has(field.name)) {
    note(draft.at, `${draft.id} needs "${field.name}": no record of it gives one`);
  }
  const undated = found.filter((edge) => edge.validFrom === undefined && edge.validTo === undefined);
  const [first, second] = field.required ? found : undated;
  if (first === undefined || second === undefined) return;
  const far = (edge: Edge) => (field.direction === 'IN' ? edge.from : edge.to);
  const { file, line, column } = first.at;
  note(
    second.at,
    `"${field.name}" of ${draft.id} is "${far(second)}" here and "${far(first)}" in ${file}:${line}:${column}`,
  );
}

function follows(field: RelationField, edge: Edge, drafts: ReadonlyMap<string, Draft>, { model }: Vocabulary): boolean {
  if (edge.type !== field.type || (field.role !== undefined && edge.role !== field.role)) return false;
  const far = drafts.get(field.direction === 'IN' ? edge.from : edge.to);
  return far !== undefined && model.kinds.get(field.target)?.members.includes(far.kind.name) === true;
}

function push(lists: Map<string, Edge[]>, key: string, edge: Edge): void {
  const list = lists.get(key);
  if (list) list.push(edge);
  else lists.set(key, [edge]);
}
