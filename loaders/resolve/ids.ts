import { type Fact } from '../check/fact.js';
import { idProblem } from '../check/id.js';
import { type Note } from '../problems.js';
import { type SeedRecord } from '../records/record.js';
import { localPart, type Vocabulary } from '../records/vocabulary.js';
import { filled } from './template.js';

/** A fact whose entity has its id. */
export interface IdentifiedFact extends Fact {
  readonly id: string;
}

/** Gives each fact its id, written or by its kind's rule. Facts that get none are noted and left out. */
export function identified(facts: readonly Fact[], vocabulary: Vocabulary, note: Note): readonly IdentifiedFact[] {
  const ruled = new Map<string, Fact>();
  return facts.flatMap((fact) => {
    const { record } = fact;
    if (record.id !== undefined) return [{ ...fact, id: record.id }];
    const id = ruledId(fact, vocabulary, note);
    if (id === undefined) return [];
    noteCollision(id, ruled, fact, note);
    return [{ ...fact, id }];
  });
}

function ruledId(fact: Fact, vocabulary: Vocabulary, note: Note): string | undefined {
  const { record } = fact;
  const result = filled(record.kind.idTemplate ?? '', (field) => idPart(field, fact));
  if ('missing' in result) {
    const needs = result.missing.filter((field) => !record.fields.has(field));
    for (const field of needs) note(record.at, `${record.kind.name} needs "${field}", of which its id is made`);
    return undefined;
  }
  const id = `${record.kind.prefix}:${result.text}`;
  const problem = idProblem(vocabulary, id);
  if (problem === undefined) return id;
  note(record.at, `the id made by rule is not sound: ${problem}`);
  return undefined;
}

/** Two figures of one paragraph need a key; a tenure or change told twice is one and the same. */
function noteCollision(id: string, ruled: Map<string, Fact>, fact: Fact, note: Note): void {
  const first = ruled.get(id);
  if (first === undefined) ruled.set(id, fact);
  else if (fact.record.kind.idTemplate?.includes('{passage}') === true) {
    const { file, line } = first.record.at;
    note(
      fact.record.at,
      `gets the same id as ${file}:${line} (${id}): give one of them a "key", a word that tells them apart`,
    );
  }
}

function idPart(field: string, fact: Fact): string | undefined {
  const { record } = fact;
  if (field === 'key') return record.key;
  if (field === 'passage') return passagePart(record);
  const property = fact.properties.get(field)?.value;
  if (property !== undefined) return String(property);
  const others = fact.links.filter((link) => link.field.name === field).map((link) => localPart(link.other));
  return others.length === 0
    ? undefined
    : others
        .map((other) => other.replaceAll('/', '-'))
        .sort()
        .join('+');
}

function passagePart(record: SeedRecord): string | undefined {
  const [stated] = record.statements;
  if (stated === undefined) return undefined;
  const place = stated.paragraph === undefined ? rowPart(stated.row ?? '') : String(stated.paragraph);
  return `${localPart(stated.source)}-${place}`;
}

function rowPart(row: string): string {
  return row.toLowerCase().replaceAll(/[^a-z0-9.+-]+/g, '-');
}
