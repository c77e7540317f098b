import { type Read } from '../../../graph/reader.js';
import { type InBoth } from '../../lang.js';
import { type RelationKey } from '../walk.js';

/** What sentences tell of an entity. Dates are partial ones; null: none. */
export interface EntityWords {
  readonly labels: readonly string[];
  readonly name: InBoth;
  /** Whether it has an English name of its own. */
  readonly hasEnglish: boolean;
  /** An unnamed set, whose name is a common noun. */
  readonly collective: boolean;
  /** The day that tells it from others of its name: of issue, of the event. */
  readonly on: string | null;
  /** When a tenure or a change of units held. */
  readonly during: During;
  /** Of a change of units: how much went over. */
  readonly part: string | null;
}

/** From a first day to the first day after the end, or else the days on which a source shows it. */
export interface During {
  readonly from: string | null;
  readonly to: string | null;
  readonly attestedFrom: string | null;
  readonly attestedTo: string | null;
}

/** What sentences tell of a relationship. */
export interface RelationWords {
  readonly type: string;
  readonly source: string;
  readonly role: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly implied: boolean;
  readonly planned: boolean;
  /** `source:a#12` for a paragraph, `source:b@row` for a row. */
  readonly evidence: readonly string[];
}

/** What the sentences of some paths are made of, by id. */
export interface Words {
  readonly entities: ReadonlyMap<string, EntityWords>;
  readonly relations: ReadonlyMap<string, RelationWords>;
  readonly sources: ReadonlyMap<string, InBoth>;
}

const WORDS = `RETURN [
  COLLECT { UNWIND $ids AS id MATCH (x:Entity {id: id}) RETURN [x.id, {
    labels: labels(x), name: {VI: x.name, EN: coalesce(x.nameEn, x.name)}, hasEnglish: x.nameEn IS NOT NULL, collective: coalesce(x.collective, false), on: coalesce(x.issuedOn, x.on),
    during: {from: coalesce(x.from, x.effectiveOn), to: x.to, attestedFrom: x.attestedFrom, attestedTo: x.attestedTo}, part: x.part }] },
  COLLECT { UNWIND $keys AS key MATCH (s)-[r]->() WHERE elementId(r) = key[0] AND r.id = key[1] RETURN [r.id, {
    type: type(r), source: s.id, role: r.role, from: r.from, to: r.to, implied: r.implied, planned: r.planned, evidence: r.evidence }] },
  COLLECT { UNWIND $keys AS key MATCH ()-[r]->() WHERE elementId(r) = key[0] AND r.id = key[1]
    UNWIND r.evidence AS passage WITH DISTINCT split(split(passage, '#')[0], '@')[0] AS id
    MATCH (x:Entity {id: id}) RETURN [x.id, {VI: x.name, EN: coalesce(x.nameEn, x.name)}] }
] AS row`;

type WordsRow = readonly [
  entities: readonly (readonly [string, EntityWords])[],
  relations: readonly (readonly [string, RelationWords])[],
  sources: readonly (readonly [string, InBoth])[],
];

/** One read. */
export async function wordsOf(read: Read, ids: readonly string[], keys: readonly RelationKey[]): Promise<Words> {
  const pairs = new Map(keys.map(({ elementId, id }) => [id, [elementId, id]]));
  const parameters = { ids: [...new Set(ids)], keys: [...pairs.values()] };
  const [row] = (await read(WORDS, parameters)) as readonly WordsRow[]; // as the text above says
  const [entities, relations, sources] = row ?? [[], [], []];
  return { entities: new Map(entities), relations: new Map(relations), sources: new Map(sources) };
}
