import { Kind as Node, print, type ASTNode, type FieldDefinitionNode } from 'graphql';
import { inputsOf, type Kind, type Model, type RelationField } from '../model.js';
import { camel, screaming } from '../names.js';
import { PAGE } from '../page-size.js';

const OURS: readonly string[] = ['node', 'rel', 'relation', 'builtin', 'additive', 'label'];

/** The SDL of a node without the registry's own directives. */
export function printedWithoutDirectives(node: ASTNode): string {
  return print(stripped(node));
}

/** A kind as its API type: relation lists have become connections. */
export function typeSdl(model: Model, kind: Kind, fields: readonly FieldDefinitionNode[]): string {
  const implemented = kind.interfaces.length > 0 ? ` implements ${kind.interfaces.join(' & ')}` : '';
  const lines = fields.map((definition) => {
    const relation = kind.relationFields.get(definition.name.value);
    return relation && isConnection(relation) ? connectionFieldSdl(model, relation) : print(stripped(definition));
  });
  return `${described(kind.description)}${kind.concrete ? 'type' : 'interface'} ${kind.name}${implemented} {\n${lines.join('\n')}\n}`;
}

/** Whether a relation field is a connection in the API. */
export function isConnection(field: RelationField): boolean {
  return field.many && !field.plain;
}

/** Connection and edge of a kind or interface. */
export function connectionSdl(model: Model, kind: Kind): string {
  const inputs = inputsOf(model, kind.name);
  return `
"A page of a list of ${words(kind)}."
type ${kind.name}Connection {
  "The ${words(kind)} of this page."
  nodes: [${kind.name}!]!
  "The same, each with its cursor and the relationship that led to it."
  edges: [${kind.name}Edge!]!
  "How many there are in all, whatever the page."
  totalCount: Int!
  "What lies before and after this page."
  pageInfo: PageInfo!
  "The ${words(kind)} of the whole list, grouped by keys they share."
  groups(
    "The keys, at least one."
    by: [${inputs.name}GroupKey!]!
    "How the groups are ordered."
    orderBy: GroupOrder
    ${pageArguments(PAGE.nested)}
  ): GroupConnection!
  "What dates and numbers of the whole list come to."
  aggregate: ${inputs.name}Aggregate!
}

"A member of a list of ${words(kind)}, and its place in it."
type ${kind.name}Edge {
  "Marks this place in the list, for \`after\` and \`before\`; stays valid when others are added."
  cursor: String!
  "The member itself."
  node: ${kind.name}!
  "The relationship that led here; null at a root field."
  relation: Relation
}`;
}

/** The root fields of a kind or interface: one by id, and the list; without those that are written by hand. */
export function rootFieldsSdl(model: Model, kind: Kind, byHand: ReadonlySet<string>): string {
  const one = camel(kind.name);
  const article = /^[aeiou]/.test(one) ? 'An' : 'A';
  const fields = {
    [one]: `
  "${article} ${words(kind, false)} by its id, also by a former one; null when there is none."
  ${one}(
    "Its id, \`${kind.concrete ? kind.prefix : 'kind'}:…\`."
    id: ID!
    ${AS_OF}
  ): ${kind.name}`,
    [kind.plural]: `
  "All ${words(kind)}, ordered by id unless asked otherwise."
  ${kind.plural}(${listArguments(inputsOf(model, kind.name).name, PAGE.root)}): ${kind.name}Connection!`,
  };
  return Object.entries(fields)
    .filter(([name]) => !byHand.has(name))
    .map(([, sdl]) => sdl)
    .join('');
}

/** EntityKind: one value per concrete kind. */
export function entityKindSdl(model: Model): string {
  const concrete = [...model.kinds.values()].filter((kind) => kind.concrete);
  const values = concrete.map((kind) => `  ${described(kind.description)}${screaming(kind.name)}`);
  return `"The kinds of entities."\nenum EntityKind {\n${values.join('\n')}\n}`;
}

function connectionFieldSdl(model: Model, field: RelationField): string {
  const description = field.definition.description?.value ?? '';
  return `${described(description)}${field.name}(${listArguments(inputsOf(model, field.target).name, PAGE.nested)}): ${field.target}Connection!`;
}

const AS_OF = `
    "Only what held then, here and below; undated facts always do. Null lifts an \`asOf\` from above."
    asOf: PartialDate`;

function listArguments(inputs: string, first: number): string {
  return `
    "Only those that fulfil this."
    where: ${inputs}Where
    "Weightiest key first; at last by id."
    orderBy: [${inputs}Order!]
    ${AS_OF}
    ${pageArguments(first)}`;
}

function pageArguments(first: number): string {
  return `
    "How many from the start: 0 to ${PAGE.most}."
    first: Int = ${first}
    "Only those behind this cursor."
    after: String
    "How many from the end: 0 to ${PAGE.most}; overrides \`first\`."
    last: Int
    "Only those ahead of this cursor."
    before: String
  `;
}

function stripped<T extends ASTNode>(node: T): T {
  const copy: Record<string, unknown> = { ...node };
  for (const [key, value] of Object.entries(copy)) {
    if (key === 'directives' && Array.isArray(value)) {
      copy[key] = value.filter((one: { name: { value: string } }) => !OURS.includes(one.name.value));
    } else if (key !== 'loc' && Array.isArray(value)) copy[key] = value.map((one: ASTNode) => stripped(one));
  }
  return copy as T; // the same node kind, some directives fewer
}

function described(text: string): string {
  return text === '' ? '' : `${print({ kind: Node.STRING, value: text, block: text.includes('\n') })}\n`;
}

function words(kind: Kind, many = true): string {
  const name = many ? kind.plural : camel(kind.name);
  return name.replace(/(?=[A-Z])/g, ' ').toLowerCase();
}
