import { isKindOf } from '../../src/model/model.js';
import { isPartialDate } from '../../src/model/partial-date.js';
import { type GraphRelationship } from '../dataset.js';
import { kindOf, type Vocabulary } from '../records/vocabulary.js';
import { edgeId } from '../resolve/edges.js';
import { type Element, isObject, type JsonObject, mustBe, unknownNames } from './element.js';
import { evidenceList } from './evidence.js';
import { isText } from './value-problem.js';

const LINE = ['type', 'label', 'start', 'end', 'properties'];
const PROPERTIES = ['id', 'role', 'from', 'to', 'note', 'implied', 'planned', 'evidence'];

/** The relationship that a line of an export tells of; an id that is not written is made of what it says. */
export function relationshipFrom(line: JsonObject, vocabulary: Vocabulary): Element {
  const { label, properties } = line;
  const [from, to] = [endOf(line['start']), endOf(line['end'])];
  if (typeof label !== 'string') return { problems: [mustBe('label', 'a text', label)] };
  if (from === undefined) return { problems: [mustBe('start', '{"id": …}', line['start'])] };
  if (to === undefined) return { problems: [mustBe('end', '{"id": …}', line['end'])] };
  if (!isObject(properties)) return { problems: [mustBe('properties', 'an object', properties)] };
  const problems = [
    ...unknownNames('a relationship', line, LINE),
    ...unknownNames('a relationship', properties, PROPERTIES),
    ...endProblems(label, from, to, vocabulary),
    ...roleProblems(label, properties['role'], vocabulary),
    ...valueProblems(properties),
  ];
  if (problems.length > 0) return { problems };
  return { relationship: sound(label, from, to, properties) };
}

/** As the checks have found it. */
function sound(type: string, from: string, to: string, properties: JsonObject): GraphRelationship {
  const { role, note, from: since, to: until } = properties as Readonly<Record<string, string | undefined>>;
  return {
    id: (properties['id'] as string | undefined) ?? edgeId({ type, from, to, role, validFrom: since }),
    type,
    from,
    to,
    properties: {
      ...(role === undefined ? {} : { role }),
      ...(since === undefined ? {} : { from: since }),
      ...(until === undefined ? {} : { to: until }),
      ...(note === undefined ? {} : { note }),
      implied: properties['implied'] === true,
      planned: properties['planned'] === true,
    },
    evidence: properties['evidence'] as readonly string[],
  };
}

function endOf(end: unknown): string | undefined {
  return isObject(end) && typeof end['id'] === 'string' ? end['id'] : undefined;
}

function endProblems(type: string, from: string, to: string, vocabulary: Vocabulary): readonly string[] {
  const { model } = vocabulary;
  const relation = model.relations.get(type);
  if (relation === undefined) return [`unknown type of relationship "${type}"`];
  const problems: string[] = [];
  if (from === to) problems.push(`${from} cannot be at both ends of ${type}`);
  const [start, end] = [kindOf(vocabulary, from)?.name ?? from, kindOf(vocabulary, to)?.name ?? to];
  if (!isKindOf(model, start, relation.from))
    problems.push(`${type} cannot start at a ${start}, only at ${relation.from.join(', ')}`);
  if (!isKindOf(model, end, relation.to))
    problems.push(`${type} cannot end at a ${end}, only at ${relation.to.join(', ')}`);
  return problems;
}

function roleProblems(type: string, role: unknown, { model }: Vocabulary): readonly string[] {
  const roles = model.relations.get(type)?.roles ?? [];
  if (role === undefined || roles.includes(role as string)) return [];
  return [mustBe('role', roles.length === 0 ? `left out: ${type} has no roles` : `one of ${roles.join(', ')}`, role)];
}

function valueProblems(properties: JsonObject): readonly string[] {
  const problems: string[] = [];
  const check = (name: string, what: string, fits: (value: unknown) => boolean) => {
    const value = properties[name];
    if (value !== undefined && !fits(value)) problems.push(mustBe(name, what, value));
  };
  const isDate = (value: unknown) => typeof value === 'string' && isPartialDate(value);
  const isBoolean = (value: unknown) => typeof value === 'boolean';
  check('id', 'a text', isText);
  check('note', 'a text', isText);
  check('from', 'a date', isDate);
  check('to', 'a date', isDate);
  check('implied', 'true or false', isBoolean);
  check('planned', 'true or false', isBoolean);
  const evidence = evidenceList(properties['evidence']);
  if (typeof evidence === 'string') problems.push(evidence);
  return problems;
}
