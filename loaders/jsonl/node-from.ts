import { type Kind } from '../../src/model/model.js';
import { isPartialDate } from '../../src/model/partial-date.js';
import { idProblem } from '../check/id.js';
import { type Value } from '../check/fact.js';
import { type GraphEvidence, type GraphIdentifier } from '../dataset.js';
import { kindOf, type Vocabulary } from '../records/vocabulary.js';
import { evidenceOf } from '../resolve/evidence-order.js';
import { defaultOf } from '../resolve/properties.js';
import { type Element, isObject, type JsonObject, mustBe, unknownNames } from './element.js';
import { evidenceFrom, evidenceList } from './evidence.js';
import { isText, shownValue, valueProblem } from './value-problem.js';

const LINE = ['type', 'id', 'labels', 'properties', 'printed'];
const BESIDE = ['evidence', 'identifiers', 'formerIds'];
const IDENTIFIER = ['scheme', 'value', 'from', 'to'];

/** Sources state; definitions of indicators and findings about something absent need no passage. */
const WITHOUT_EVIDENCE = ['Source', 'Indicator', 'Finding'];

/** The node that a line of an export tells of. */
export function nodeFrom(line: JsonObject, vocabulary: Vocabulary): Element {
  const { id, labels, properties } = line;
  if (typeof id !== 'string') return { problems: [mustBe('id', 'a text', id)] };
  const kind = kindOf(vocabulary, id);
  const problem = idProblem(vocabulary, id);
  if (problem !== undefined || kind === undefined) return { problems: [problem ?? `unknown kind of "${id}"`] };
  if (!isObject(properties)) return { problems: [mustBe('properties', 'an object', properties)] };
  const problems = [...unknownNames('a node', line, LINE), ...labelProblems(kind, labels)];
  const node = {
    id,
    kind,
    properties: ownProperties(kind, properties, problems),
    identifiers: identifiersFrom(properties['identifiers'] ?? [], problems),
    evidence: statements(kind, properties, line['printed'] ?? {}, problems),
    formerIds: formerIdsFrom(properties['formerIds'] ?? [], vocabulary, problems),
  };
  return problems.length > 0 ? { problems } : { node };
}

function labelProblems({ name, interfaces }: Kind, labels: unknown): readonly string[] {
  const own = [...interfaces, name];
  const fit = Array.isArray(labels) && labels.length === own.length && own.every((label) => labels.includes(label));
  return fit ? [] : [mustBe('labels', own.join(', '), labels)];
}

function ownProperties(kind: Kind, given: JsonObject, problems: string[]): Record<string, Value> {
  for (const name in given) {
    if (!kind.properties.has(name) && !BESIDE.includes(name)) problems.push(`${kind.name} has no field "${name}"`);
  }
  const properties: Record<string, Value> = {};
  for (const property of kind.properties.values()) {
    const { name, required } = property;
    if (name === 'id') continue;
    const value = given[name] ?? defaultOf(property, given['value'] !== undefined);
    if (value !== undefined) {
      const problem = valueProblem(property, value);
      if (problem === undefined)
        properties[name] = value as Value; // valueProblem has looked
      else problems.push(problem);
    } else if (required) problems.push(`needs "${name}"`);
  }
  return properties;
}

function statements(
  kind: Kind,
  { evidence = [] }: JsonObject,
  printed: unknown,
  problems: string[],
): readonly GraphEvidence[] {
  const list = evidenceList(evidence);
  if (typeof list === 'string') {
    problems.push(list);
    return [];
  }
  if (list.length === 0 && !WITHOUT_EVIDENCE.includes(kind.name))
    problems.push('needs "evidence": no source states it');
  if (!isObject(printed)) problems.push(mustBe('printed', 'an object', printed));
  else if (Object.keys(printed).length > 0) return evidenceOf([...list, ...figures(printed, problems)].map(statement));
  return list.length === 1 ? list : evidenceOf(list.map(statement));
}

/** Figures as printed, by evidence: `{"source:x#5": ["gần 1900"]}`. */
function figures(printed: JsonObject, problems: string[]): readonly GraphEvidence[] {
  return Object.entries(printed).flatMap(([key, raws]) => {
    const place = evidenceFrom(key);
    if (place !== undefined && Array.isArray(raws) && raws.every(isText)) return raws.map((raw) => ({ ...place, raw }));
    problems.push(`"printed" must give evidence and a list of texts, not ${shownValue({ [key]: raws })}`);
    return [];
  });
}

function statement({ source, paragraph, row, raw }: GraphEvidence) {
  return { at: NOWHERE, source, paragraph, row, raw };
}

const NOWHERE = { file: '', line: 0, column: 0 };

function identifiersFrom(value: unknown, problems: string[]): readonly GraphIdentifier[] {
  if (!Array.isArray(value)) {
    problems.push(mustBe('identifiers', 'a list', value));
    return [];
  }
  const wrong = (value as readonly unknown[]).find((one) => !isIdentifier(one));
  if (wrong !== undefined) problems.push(mustBe('identifiers', 'a list of {scheme, value, from, to}', wrong));
  const list = value as readonly GraphIdentifier[]; // isIdentifier has looked
  const codes = new Set(list.map(({ scheme, value: code }) => JSON.stringify([scheme, code])));
  if (wrong === undefined && codes.size < list.length) problems.push('"identifiers" has a code twice');
  return list.map(({ scheme, value: code, from, to }) => ({
    scheme,
    value: code,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));
}

function isIdentifier(one: unknown): boolean {
  if (!isObject(one) || unknownNames('', one, IDENTIFIER).length > 0) return false;
  const dates = [one['from'], one['to']].filter((date) => date !== undefined);
  const sound = dates.every((date) => typeof date === 'string' && isPartialDate(date));
  return isText(one['scheme']) && isText(one['value']) && sound;
}

function formerIdsFrom(value: unknown, vocabulary: Vocabulary, problems: string[]): readonly string[] {
  const sound = Array.isArray(value) && value.every((id) => isText(id) && idProblem(vocabulary, id) === undefined);
  if (sound) return value as readonly string[]; // each was looked at
  problems.push(mustBe('formerIds', 'a list of ids', value));
  return [];
}
