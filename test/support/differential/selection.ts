import { getNamedType, isCompositeType, isLeafType, isObjectType, isInterfaceType, type GraphQLField } from 'graphql';
import { type Model } from '../../../src/model/model.js';
import { argumentsText } from './arguments.js';
import { type Draft } from './draft.js';
import { fragmentsText } from './fragments.js';
import { pagedText } from './paged.js';
import { conditionText } from './condition.js';
import { type Composite, type Place } from './place.js';

type Field = GraphQLField<unknown, unknown>;

/** Fields besides those that lead to entities that become a subquery each. */
const SUBQUERIES: readonly string[] = ['evidence', 'identifiers', 'groups', 'aggregate', 'states', 'statesRelations'];

/** A random selection on a type, in braces. */
export function selectionText(draft: Draft, type: Composite, place: Place): string {
  const { random } = draft;
  const fields = Object.values(type.getFields());
  const leaves = random.shuffled(fields.filter(isLeaf)).slice(0, random.below(4));
  const deeper = random.shuffled(fields.filter((field) => !isLeaf(field) && isWithin(draft, type, field, place)));
  const parts = [
    ...(random.chance(0.15) ? [`${random.chance(0.3) ? 'kind: ' : ''}__typename`] : []),
    ...leaves.map((field) => fieldText(draft, type, field, place)),
    ...deeper.slice(0, 1 + random.below(2)).flatMap((field) => repeated(draft, type, field, place)),
    ...fragmentsText(draft, type, place, selectionText),
  ];
  return `{ ${random.shuffled(parts).join(' ') || '__typename'} }`;
}

/** The field once, or twice: with other arguments, or under the same key with another selection. */
function repeated(draft: Draft, type: Composite, field: Field, place: Place): readonly string[] {
  const again = draft.random.chance(0.15) && isWithin(draft, type, field, place);
  return Array.from({ length: again ? 2 : 1 }, () => fieldText(draft, type, field, place));
}

function isLeaf(field: Field): boolean {
  return isLeafType(getNamedType(field.type));
}

/** Whether a field leads from one entity to others: that costs a level, and every subquery costs of the budget. */
function isHop(model: Model, type: Composite, field: Field): boolean {
  const target = getNamedType(field.type).name;
  if (type.name.endsWith('Connection') || type.name.endsWith('Edge')) return false;
  return target.endsWith('Connection') || model.kinds.has(target);
}

function isWithin(draft: Draft, type: Composite, field: Field, { model, levels }: Place): boolean {
  if (draft.budget <= 0) return false;
  return !isHop(model, type, field) || levels > 0;
}

/** One field with alias, arguments, directives and selection. */
function fieldText(draft: Draft, type: Composite, field: Field, place: Place): string {
  const key = responseKey(draft, field);
  const head = key === field.name ? key : `${key}: ${field.name}`;
  const target = getNamedType(field.type);
  const below = placeBelow(draft, type, field, key, place);
  const page = pagedText(draft, field, target, below.path);
  const given = page ? page.given : argumentsText(draft, field);
  if (!isCompositeType(target)) return `${head}${given}${conditionText(draft)}`;
  if (!isObjectType(target) && !isInterfaceType(target)) throw new Error(`${target.name} is a union`);
  const first = `${head}${given}${conditionText(draft)} ${selectionText(draft, target, below)}`;
  if (page) return `${first} ${head}${given} ${page.selection}`;
  const merged = draft.budget > 0 && draft.random.chance(0.08);
  return merged ? `${first} ${head}${given} ${selectionText(draft, target, below)}` : first;
}

function placeBelow(draft: Draft, type: Composite, field: Field, key: string, place: Place): Place {
  const hop = isHop(place.model, type, field);
  if (!isLeaf(field) && (hop || SUBQUERIES.includes(field.name))) draft.budget -= 1;
  const many = isAbstractOrList(field);
  return {
    ...place,
    levels: place.levels - (hop ? 1 : 0),
    path: many ? undefined : place.path && [...place.path, key],
  };
}

function isAbstractOrList(field: Field): boolean {
  return String(field.type).includes('[');
}

function responseKey(draft: Draft, field: Field): string {
  const { random } = draft;
  if (random.chance(field.args.length > 0 ? 0.5 : 0.15)) return draft.fresh('a');
  return random.chance(0.03) ? random.pick(['constructor', '__proto__', 'type', 'one']) : field.name;
}
