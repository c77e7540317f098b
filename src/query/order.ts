import { type Property } from '../model/model.js';
import { type Compilation, type Scope } from './compilation.js';
import { conditionsText } from './conditions.js';
import { type OrderKey } from './cursor.js';
import { isThere, items, part, parts, type Given } from './given.js';
import { hopOf } from './hop.js';
import { whereConditions } from './where/where.js';

/** How a list is ordered: values to compute for each member first, and the keys. */
export interface Order {
  /** `COUNT { … } AS k1`. */
  readonly computed: readonly string[];
  readonly keys: readonly OrderKey[];
  /** Conditions that always hold and let an index serve the order of a root list. */
  readonly present: readonly string[];
}

/** What sorts before every number. Infinity would not survive a cursor's JSON. */
const LOWEST = '-1.7976931348623157E308';

/**
 * The order that `orderBy` asks for. It ends with the entity's id, and in a nested list with the relationship's, both in the
 * direction of the last key, so that an index can serve it.
 */
export function orderOf(work: Compilation, scope: Scope, kindName: string, given: Given, relation?: string): Order {
  const asked = (isThere(given) ? items(given) : []).flatMap((one) => parts(one).slice(0, 1));
  const computed: string[] = [];
  const keys = asked.map(([name, value]) => keyOf(work, scope, kindName, name, value, computed));
  const descending = keys.at(-1)?.descending ?? false;
  const ends = [`${scope.alias}.id`, ...(relation === undefined ? [] : [`${relation}.id`])];
  const names = ['id', 'relation'];
  const hasId = keys.some((key) => key.name === 'id');
  const tail = ends.map((text, index) => ({ name: names[index] ?? '', text, descending }));
  const all = [...keys, ...(hasId ? tail.slice(1) : tail)];
  return { computed, keys: all, present: relation === undefined ? presence(all) : [] };
}

/** Indexes hold a date or the name with the id, or the id alone; Neo4j takes one only if it is sure that no node is missing there. */
function presence(keys: readonly OrderKey[]): readonly string[] {
  const isIndexed = keys.length <= 2 && keys.every(({ text }) => /^x\d+\.(id|_name|_day_\w+)$/.test(text));
  return isIndexed ? keys.map(({ text }) => `${text} IS NOT NULL`) : [];
}

function keyOf(
  work: Compilation,
  scope: Scope,
  kindName: string,
  name: string,
  given: Given,
  computed: string[],
): OrderKey {
  const kind = work.model.kinds.get(kindName);
  const property = kind?.properties.get(name);
  if (property) return { name, text: sortText(scope.alias, property), descending: given.now === 'DESC' };
  const field = kind?.relationFields.get(name.replace(/Count$/, ''));
  if (!field) throw new Error(`${kindName} cannot be ordered by ${name}`);
  const hop = hopOf(work, scope, field);
  const far = { alias: hop.node, asOf: scope.asOf };
  const conditions = [...hop.conditions, ...whereConditions(work, far, field.target, part(given, 'where'))];
  const alias = work.alias('k');
  computed.push(`COUNT { MATCH ${hop.pattern}${conditionsText(conditions)} } AS ${alias}`);
  return { name, text: alias, descending: part(given, 'direction').now !== 'ASC' };
}

/** Never null: what is missing sorts lowest. */
function sortText(alias: string, { name, type }: Property): string {
  const text = `${alias}.${name}`;
  if (name === 'id') return text;
  if (name === 'name') return `${alias}._name`;
  if (type === 'PartialDate') return `${alias}._day_${name}`;
  if (type === 'Int' || type === 'Float') return `coalesce(${text}, ${LOWEST})`;
  return type === 'Boolean' ? `CASE ${text} WHEN true THEN 1 WHEN false THEN 0 ELSE -1 END` : `coalesce(${text}, '')`;
}
