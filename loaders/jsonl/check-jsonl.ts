import { type GraphNode, type GraphRelationship } from '../dataset.js';
import { problemList, sortedProblems, type SeedProblem } from '../problems.js';
import { type Position } from '../read/located.js';
import { type Vocabulary } from '../records/vocabulary.js';
import { evidenceFrom } from './evidence.js';
import { elementIn } from './element-in.js';
import { IdTable } from './id-table.js';
import { linesOf, type Lines } from './lines.js';
import { isPlain } from './plain-line.js';
import { ToOne } from './to-one.js';

/** So many faults are told; a file of national size may have one on every line. */
const MOST_PROBLEMS = 1000;

/** What a reading of exported lines found. */
export interface CheckedJsonl {
  /** The first thousand, sorted. */
  readonly problems: readonly SeedProblem[];
  /** Sources, which are written first since evidence points to them. */
  readonly sources: readonly GraphNode[];
  /** How many entities and relationships there are. */
  readonly nodes: number;
  readonly relationships: number;
  /** Whether each line is plain. */
  readonly isPlain: boolean;
}

/** Reads the files once and holds every line against the model and the other lines. Keeps some 50 bytes an element in memory. */
export async function checkedJsonl(paths: readonly string[], vocabulary: Vocabulary): Promise<CheckedJsonl> {
  const reading = problemList();
  const { problems, note } = problemList();
  const check = new Check(vocabulary, note);
  for await (const lines of linesOf(paths, reading.note)) {
    check.lines(lines);
    if (problems.length > MOST_PROBLEMS) break;
  }
  if (problems.length <= MOST_PROBLEMS && reading.problems.length === 0) check.whole();
  problems.push(...reading.problems);
  const { sources, nodes, relationships, isPlain } = check;
  return {
    problems: sortedProblems(problems).slice(0, MOST_PROBLEMS),
    sources: [...sources.values()],
    nodes,
    relationships,
    isPlain,
  };
}

class Check {
  readonly sources = new Map<string, GraphNode>();
  relationships = 0;
  isPlain = true;
  private readonly vocabulary: Vocabulary;
  private readonly note: (at: Position, message: string) => void;
  private readonly numbers = new IdTable();
  private readonly relationshipIds = new IdTable();
  private readonly toOne: ToOne;
  /** Kind and place of each node by its number. */
  private readonly kinds: string[] = [];
  private readonly places: number[] = [];
  private readonly files: string[] = [];
  /** Where each source is first named. */
  private readonly named = new Map<string, Position>();
  private readonly former = new Map<string, Position>();

  constructor(vocabulary: Vocabulary, note: (at: Position, message: string) => void) {
    this.vocabulary = vocabulary;
    this.note = note;
    this.toOne = new ToOne(vocabulary);
  }

  get nodes(): number {
    return this.kinds.length;
  }

  lines({ file, first, lines }: Lines): void {
    if (this.files.at(-1) !== file) this.files.push(file);
    lines.forEach((line, place) => {
      const at = { file, line: first + place, column: 1 };
      const element = elementIn(line, this.vocabulary);
      if (element === undefined) return;
      if ('problems' in element) {
        for (const problem of element.problems) this.note(at, problem);
        return;
      }
      this.isPlain &&= isPlain(line, element);
      if ('node' in element) this.node(element.node, at);
      else this.relationship(element.relationship, at);
    });
  }

  /** What can be said only when all was read. */
  whole(): void {
    for (const [source, at] of this.named) if (!this.sources.has(source)) this.note(at, `unknown source "${source}"`);
    for (const [id, at] of this.former) {
      if (this.numbers.get(id) !== undefined) this.note(at, `"${id}" is a former id and also an entity`);
    }
    this.kinds.forEach((kind, node) => {
      for (const problem of this.toOne.problems(node, kind)) this.note(this.placeOf(node), `this ${kind} ${problem}`);
    });
  }

  private node(node: GraphNode, at: Position): void {
    if (this.relationships > 0) this.note(at, 'nodes come before all relationships');
    if (this.numbers.get(node.id) !== undefined) this.note(at, `"${node.id}" is there twice`);
    this.numbers.set(node.id, this.kinds.length);
    this.kinds.push(node.kind.name);
    this.places.push(at.line * FILES + this.files.length - 1);
    if (node.kind.name === 'Source') this.sources.set(node.id, node);
    for (const { source } of node.evidence) this.name(source, at);
    for (const id of node.formerIds) {
      if (this.former.has(id)) this.note(at, `"${id}" is a former id of two entities`);
      this.former.set(id, at);
    }
  }

  private relationship(relationship: GraphRelationship, at: Position): void {
    this.relationships += 1;
    const { id, from, to, evidence } = relationship;
    if (this.relationshipIds.get(id) !== undefined) this.note(at, `the relationship "${id}" is there twice`);
    this.relationshipIds.set(id, 0);
    for (const key of evidence) this.name(evidenceFrom(key)?.source ?? key, at);
    const [start, end] = [this.numbers.get(from), this.numbers.get(to)];
    if (start === undefined) this.note(at, `unknown "${from}" at its start`);
    if (end === undefined) this.note(at, `unknown "${to}" at its end`);
    if (start !== undefined && end !== undefined) this.toOne.add(relationship, start, end);
  }

  private name(source: string, at: Position): void {
    if (!this.named.has(source)) this.named.set(source, at);
  }

  private placeOf(node: number): Position {
    const place = this.places[node] ?? 0;
    return { file: this.files[place % FILES] ?? '', line: Math.floor(place / FILES), column: 1 };
  }
}

/** More files than anyone has: a place is a line number and a file's number in one. */
const FILES = 4096;
