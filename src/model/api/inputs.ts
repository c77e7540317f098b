import { inputsOf, type EnumType, type Kind, type Model, type Property } from '../model.js';
import { screaming } from '../names.js';

/** Where, Order and the filters of relations for a kind that declares fields. */
export function inputsSdl(model: Model, kind: Kind): string {
  return [
    whereSdl(model, kind),
    relationFilterSdl(kind),
    orderSdl(model, kind),
    countOrderSdl(kind),
    groupKeySdl(kind),
    aggregateSdl(kind),
  ].join('\n');
}

/** A filter for each enum that some property has. */
export function enumFiltersSdl(model: Model): string {
  const properties = [...model.kinds.values()].flatMap((kind) => [...kind.properties.values()]);
  const enums = new Map(
    properties.flatMap(({ type }) => (typeof type === 'string' ? [] : [[type.name, type] as const])),
  );
  return [...enums.values()].map(enumFilterSdl).join('\n');
}

function whereSdl(model: Model, kind: Kind): string {
  const properties = [...kind.properties.values()].map(
    (property) => `  "By its \`${property.name}\`."\n  ${property.name}: ${filterOf(property)}`,
  );
  const relations = [...kind.relationFields.values()].map(
    (field) =>
      `  "By what its \`${field.name}\` leads to."\n  ${field.name}: ${inputsOf(model, field.target).name}RelationFilter`,
  );
  const type = kind.members.length > 1 ? '  "By its kind."\n  type: EntityKindFilter\n' : '';
  return `
"Conditions on a member of a list of ${kind.plural}: all those given must hold. A condition that is null counts as not given."
input ${kind.name}Where {
  "All of these; an empty list changes nothing."
  and: [${kind.name}Where!]
  "At least one of these; an empty list leaves nothing."
  or: [${kind.name}Where!]
  "Not this. A missing value does not fulfil a condition, so it fulfils the negation."
  not: ${kind.name}Where
${type}${[...properties, ...relations].join('\n')}
}`;
}

function relationFilterSdl(kind: Kind): string {
  return `
"Conditions on the ${kind.plural} to which a relation field leads."
input ${kind.name}RelationFilter {
  "At least one fulfils this; \`{}\`: there is one at all."
  some: ${kind.name}Where
  "None fulfils this; \`{}\`: there is none at all."
  none: ${kind.name}Where
  "All fulfil this; true as well where there is none."
  every: ${kind.name}Where
  "How many there are."
  count: IntFilter
}`;
}

function orderSdl(model: Model, kind: Kind): string {
  const own = [...kind.properties.values()]
    .filter(({ list }) => !list)
    .map(({ name }) => `  "By its \`${name}\`; what has none comes lowest."\n  ${name}: SortDirection`);
  const counts = [...kind.relationFields.values()].map(
    ({ name, target }) =>
      `  "By how many its \`${name}\` leads to."\n  ${name}Count: ${inputsOf(model, target).name}CountOrder`,
  );
  return `
"One key of an order: exactly one member. Ties are broken by the next key, at last by id."
input ${kind.name}Order @oneOf {
${[...own, ...counts].join('\n')}
}`;
}

function countOrderSdl(kind: Kind): string {
  return `
"An order by a number of ${kind.plural}."
input ${kind.name}CountOrder {
  "Most first, unless said otherwise."
  direction: SortDirection = DESC
  "Only those that fulfil this are counted."
  where: ${kind.name}Where
}`;
}

function filterOf({ type, list }: Property): string {
  if (list) return 'StringListFilter';
  if (typeof type !== 'string') return `${type.name}Filter`;
  return type === 'URL' ? 'StringFilter' : `${type}Filter`;
}

function enumFilterSdl({ name }: EnumType): string {
  return `
"Conditions on a value of ${name}."
input ${name}Filter {
  "Is this."
  eq: ${name}
  "Is one of these; an empty list leaves nothing."
  in: [${name}!]
  "Whether it is missing."
  isNull: Boolean
}`;
}

function groupKeySdl(kind: Kind): string {
  const own = [...kind.properties.values()]
    .filter(isGroupable)
    .map(({ name }) => `  "Its \`${name}\`."\n  ${screaming(name)}`);
  const related = [...kind.relationFields.keys()].map(
    (name) => `  "What its \`${name}\` leads to."\n  ${screaming(name)}`,
  );
  const type = kind.members.length > 1 ? ['  "Its kind."\n  TYPE'] : [];
  return `
"What ${kind.plural} can be grouped by."
enum ${kind.name}GroupField {
${[...type, ...own, ...related].join('\n')}
}

"One key by which ${kind.plural} are grouped."
input ${kind.name}GroupKey {
  "What they are grouped by."
  field: ${kind.name}GroupField!
  "For dates: the span that makes one group; a date known more coarsely is in none. Without it each date is a group."
  bucket: DateBucket
}`;
}

function aggregateSdl(kind: Kind): string {
  const values = [...kind.properties.values()].filter(({ type, list }) => !list && aggregateType(type) !== undefined);
  const fields = values.map(
    ({ name, type }) => `  "What \`${name}\` comes to."\n  ${name}: ${aggregateType(type) ?? ''}!`,
  );
  return `
"What a list of ${kind.plural} comes to, each member counted once."
type ${kind.name}Aggregate {
  "How many different members there are."
  count: Int!
${fields.join('\n')}
}`;
}

const AGGREGATES: ReadonlyMap<string, string> = new Map([
  ['PartialDate', 'DateAggregate'],
  ['Int', 'NumberAggregate'],
  ['Float', 'NumberAggregate'],
]);

function aggregateType(type: Property['type']): string | undefined {
  return typeof type === 'string' ? AGGREGATES.get(type) : undefined;
}

/** Texts that tell one entity from another make no groups. */
function isGroupable({ name, list, localised }: Property): boolean {
  return !list && !localised && !['id', 'nameEn'].includes(name);
}
