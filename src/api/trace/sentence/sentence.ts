import { GraphUnavailable } from '../../../errors.js';
import { citation, type Ground } from './citation.js';
import { JOINED } from './joined-phrases.js';
import { type Lang } from '../../lang.js';
import { mention, reference } from './mention.js';
import { ENGLISH } from './phrases-en.js';
import { VIETNAMESE, type Phrases } from './phrases-vi.js';
import { type RelationWords, type Words } from './words.js';

/** A part of a path that one clause tells. */
interface Clause extends Ground {
  readonly from: string;
  readonly to: string;
  /** The predicate, `{b}` standing for `to`. */
  readonly phrase: string;
}

/** A relationship as followed from an entity. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly relation: RelationWords;
  readonly along: boolean;
}

/** A path in words: clauses joined by semicolons, each with what it rests on. `ids` has one more than `relations`, by id. */
export function sentenceOf(words: Words, ids: readonly string[], relations: readonly string[], lang: Lang): string {
  const clauses = clausesOf(words, stepsOf(words, ids, relations), lang);
  const texts = clauses.map((clause, index) => {
    const entity = entry(words.entities, clause.from);
    const subject = index === 0 ? mention(entity, lang) : reference(entity, lang);
    const object = mention(entry(words.entities, clause.to), lang);
    return `${subject} ${clause.phrase.replace('{b}', () => object)} ${citation(words, clause, clauses[index - 1], lang)}`;
  });
  return `${capitalised(texts.join('; '))}.`;
}

function stepsOf(words: Words, ids: readonly string[], relations: readonly string[]): readonly Step[] {
  return relations.map((id, index) => {
    const relation = entry(words.relations, id);
    const [from = '', to = ''] = ids.slice(index);
    return { from, to, relation, along: relation.source === from };
  });
}

/** A clause for each step, or for two that are told as one. */
function clausesOf(words: Words, steps: readonly Step[], lang: Lang): readonly Clause[] {
  const [step, next, ...rest] = steps;
  if (!step) return [];
  const { from, relation } = step;
  const joint = next && entry(words.entities, next.from);
  const joined = joint && JOINED[[keyOf(step), keyOf(next), joint.part].filter(Boolean).join(' ')];
  if (joined) {
    const clause = {
      from,
      to: next.to,
      phrase: joined[lang],
      relations: [relation, next.relation],
      during: joint.during,
    };
    return [clause, ...clausesOf(words, rest, lang)];
  }
  const clause = { from, to: step.to, phrase: phraseOf(words, step, lang), relations: [relation], during: undefined };
  return [clause, ...clausesOf(words, steps.slice(1), lang)];
}

function keyOf({ relation, along }: Step): string {
  return along ? relation.type : `<${relation.type}`;
}

const PHRASES: Readonly<Record<Lang, Readonly<Record<string, Phrases>>>> = { VI: VIETNAMESE, EN: ENGLISH };

/** The most special phrase that there is. */
function phraseOf(words: Words, { relation: { type, role, source }, along }: Step, lang: Lang): string {
  const kinds = entry(words.entities, source).labels;
  const roles = role === null ? [] : [...kinds.map((kind) => `${type} ${role} ${kind}`), `${type} ${role}`];
  const keys = [...roles, ...kinds.map((kind) => `${type} ${kind}`), type];
  const phrases = keys.map((key) => PHRASES[lang][key]).find((found) => found !== undefined);
  if (!phrases) throw new Error(`no phrase tells ${type}`);
  return phrases[along ? 0 : 1];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What was read together with the path; it is gone only when a load came between. */
function entry<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new GraphUnavailable('The dataset changed while it was being read.');
  return value;
}
