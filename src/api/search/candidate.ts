import { type Kind, type Model } from '../../model/model.js';
import { keptWords } from './kept-words.js';

/** An entity that the index found, before it is ranked. */
export interface Candidate {
  readonly id: string;
  readonly kind: Kind;
  readonly names: readonly CandidateName[];
  readonly number: string | undefined;
  /** Codes of other registers. */
  readonly codes: readonly string[];
  /** Folded words of the names of what it belongs to. */
  readonly related: ReadonlySet<string>;
  /** Nothing says that it came to an end. */
  readonly lasting: boolean;
  /** What it stores of the properties that a search asks for, in their order. */
  readonly stored: readonly unknown[];
}

export interface CandidateName {
  readonly field: NameField;
  readonly text: string;
}

/** Fields by which entities are found; `formerName` is the name of a body that an organization followed. */
export type NameField = 'name' | 'nameEn' | 'aliases' | 'title' | 'formerName';

/** A row of the statement, as CANDIDATE lists it. */
export type CandidateRow = readonly [
  id: string,
  labels: readonly string[],
  name: string,
  nameEn: string | null,
  aliases: readonly string[] | null,
  title: string | null,
  number: string | null,
  formerNames: readonly string[],
  codes: readonly string[],
  related: readonly (string | null)[],
  lasting: boolean,
];

/** What a statement returns of a candidate `x` beside the names of those it followed, `former`. */
export const CANDIDATE = `x.id, labels(x), x.name, x.nameEn, x.aliases, coalesce(x.title, x.legalName), x.number, former,
  [(x)-[:IDENTIFIED_BY]->(c:Identifier) | c.value],
  [(x)-[:PART_OF*1..3]->(p) | p.name]
    + [(x)-[:SERVES|APPLIES_IN|ISSUED_BY|IN_PLACE|DEPLOYED_IN|OPERATED_BY|HELD_IN|OF_POST|IN]->(p) | p.name]
    + [(x)<-[:HELD_BY]-()-[:OF_POST]->(p) | p.name] + [left(x.issuedOn, 4)],
  x._to = '9999'`;

export function candidateOf(model: Model, row: CandidateRow): Candidate {
  const [id, labels, name, nameEn, aliases, title, number, formerNames, codes, related, lasting] = row;
  const kind = labels.map((label) => model.kinds.get(label)).find((one) => one?.concrete);
  if (!kind) throw new Error(`${id} is of no kind`);
  const given: Given = [
    ['name', [name]],
    ['aliases', aliases ?? []],
    ['nameEn', [nameEn]],
    ['formerName', formerNames],
    ['title', [title]],
  ];
  return {
    id,
    kind,
    names: namesIn(given),
    number: number ?? undefined,
    codes,
    related: new Set(related.flatMap((text) => (text === null ? [] : keptWords(text).map((word) => word.folded)))),
    lasting,
    stored: [],
  };
}

type Given = readonly (readonly [NameField, readonly (string | null)[]])[];

/** Each text once, in the first field that has it, which counts most. */
function namesIn(given: Given): readonly CandidateName[] {
  const names = new Map<string, CandidateName>();
  for (const [field, texts] of given) {
    for (const text of texts) if (text !== null && !names.has(text)) names.set(text, { field, text });
  }
  return [...names.values()];
}
