import { keyOfId, keyProperty } from '../../model/key.js';
import { type Kind, type RelationField } from '../../model/model.js';
import { type Compilation, type Scope } from '../compilation.js';
import { conditionsText } from '../conditions.js';
import { items, part, parts, type Given } from '../given.js';
import { hopOf } from '../hop.js';
import { negated, numberFilter, propertyFilter } from './scalar-filter.js';

/** A `where` on an entity, as Cypher predicates of which all must hold. None given: none. The `some` of the field `followed` is left out. */
export function whereConditions(
  work: Compilation,
  scope: Scope,
  kindName: string,
  given: Given,
  followed?: string,
): readonly string[] {
  const kind = work.model.kinds.get(kindName);
  if (!kind) throw new Error(`${kindName} is no kind`);
  return parts(given).flatMap(([key, value]) => memberConditions(work, scope, kind, [key, value, key === followed]));
}

function memberConditions(
  work: Compilation,
  scope: Scope,
  kind: Kind,
  [key, given, isFollowed]: readonly [string, Given, boolean],
): readonly string[] {
  const all = (one: Given) => whereConditions(work, scope, kind.name, one);
  if (key === 'and') return items(given).flatMap(all);
  if (key === 'or') return [anyOf(items(given).map(all))];
  if (key === 'not') return [negated(all(given))];
  if (key === 'type') return typeConditions(work, scope, given);
  const property = kind.properties.get(key);
  if (property) return propertyFilter(work, scope.alias, property, given);
  const relation = kind.relationFields.get(key);
  if (!relation) throw new Error(`${kind.name} has no ${key} to filter by`);
  const quantifiers = parts(given).filter(([quantifier]) => !(isFollowed && quantifier === 'some'));
  return relationConditions(work, scope, relation, quantifiers);
}

/** An empty list of choices leaves nothing; an empty choice takes all. */
function anyOf(choices: readonly (readonly string[])[]): string {
  if (choices.length === 0) return 'false';
  return `(${choices.map((one) => (one.length === 0 ? 'true' : one.join(' AND '))).join(' OR ')})`;
}

/** EntityKind values are the kinds' names in capitals. */
function typeConditions(work: Compilation, { alias }: Scope, given: Given): readonly string[] {
  const isOne = (parameter: string, sign: string) =>
    `any(label IN labels(${alias}) WHERE toUpper(label) ${sign} ${parameter})`;
  const labels = (value: unknown) => String(value).replaceAll('_', '');
  return parts(given).map(([operator, value]) => {
    if (operator === 'eq')
      return isOne(
        work.parameter((variables) => labels(value.bind(variables))),
        '=',
      );
    return isOne(
      work.parameter((variables) => (value.bind(variables) as readonly unknown[]).map(labels)),
      'IN',
    );
  });
}

function relationConditions(
  work: Compilation,
  scope: Scope,
  field: RelationField,
  quantifiers: readonly (readonly [string, Given])[],
): readonly string[] {
  return quantifiers.map(([quantifier, value]) => {
    const keyed = quantifier === 'some' ? keyConditions(work, scope, field, value) : [];
    if (keyed.length > 0 && parts(value).length === 1) return allOf(keyed);
    const hop = hopOf(work, scope, field);
    const far = { alias: hop.node, asOf: scope.asOf };
    const match = (conditions: readonly string[]) =>
      `MATCH ${hop.pattern}${conditionsText([...hop.conditions, ...conditions])}`;
    const inner = () => whereConditions(work, far, field.target, value);
    if (quantifier === 'count') return allOf(numberFilter(work, `COUNT { ${match([])} }`, value));
    if (quantifier === 'some') return allOf([...keyed, `EXISTS { ${match(inner())} }`]);
    if (quantifier === 'none') return `NOT EXISTS { ${match(inner())} }`;
    return `NOT EXISTS { ${match([unless(inner())])} }`;
  });
}

/** What is asked of the id at the far end, where the near end keeps its key: a look at a property costs a fraction of a step. */
function keyConditions(work: Compilation, { alias }: Scope, field: RelationField, some: Given): readonly string[] {
  const key = field.direction === 'OUT' ? keyProperty(work.model, field.type) : undefined;
  if (key === undefined) return [];
  return parts(part(some, 'id')).map(([operator, { bind }]) => {
    if (operator === 'eq')
      return `${alias}.${key} = ${work.parameter((variables) => keyOfId(bind(variables) as string))}`;
    return `${alias}.${key} IN ${work.parameter((variables) => (bind(variables) as readonly string[]).map(keyOfId))}`;
  });
}

/** What a counter-example to `every` fulfils. */
function unless(conditions: readonly string[]): string {
  return negated(conditions);
}

function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}
