import { type FieldNode } from 'graphql';
import { BadInput } from '../errors.js';
import { inputsOf, type Kind, type RelationField } from '../model/model.js';
import { fieldOfScreaming, screaming } from '../model/names.js';
import { argumentsOf } from './arguments.js';
import { type Compilation, type Scope } from './compilation.js';
import { conditionsText } from './conditions.js';
import { connectionOf } from './connection.js';
import { type OrderKey } from './cursor.js';
import { counted, listOf, stored, type Expression } from './expression.js';
import { isThere, items, part, type Given } from './given.js';
import { hopOf } from './hop.js';
import { recordOf } from './record.js';

/** The members of a connection, before any page is cut. */
export interface GroupedMembers {
  readonly scope: Scope;
  readonly kind: string;
  readonly match: string;
  readonly conditions: readonly string[];
}

/** One key of the groups: how each member's value is found, and how it is shown. */
interface Key {
  /** As asked for: `ISSUED_BY`. */
  readonly field: string;
  /** Clause that finds related entities; empty for a value of the member itself. */
  readonly reading: string;
  readonly value: string;
  /** Variable of the value in a group. */
  readonly name: string;
  readonly isEntity: boolean;
  readonly isKind: boolean;
}

/** `groups(by:)`: a connection of its own over the members' shared keys. */
export function groupsOf(
  work: Compilation,
  members: GroupedMembers,
  fields: readonly [FieldNode, ...FieldNode[]],
): Expression {
  const given = argumentsOf(work, `${members.kind}Connection`, fields[0]);
  const keys = items(given('by')).map((one) => keyOf(work, members, one));
  if (keys.length === 0) throw new BadInput('by: no key is given', 'Give at least one key, such as { field: TYPE }.');
  const { alias } = members.scope;
  const found = `${members.match}${conditionsText(members.conditions)} WITH DISTINCT ${alias} ${keys.map((key) => key.reading).join('')}`;
  const values = keys.map((key) => `${key.value} AS ${key.name}`).join(', ');
  const count = work.alias('k');
  return connectionOf(
    work,
    {
      match: `${found}WITH ${values}, count(DISTINCT ${alias}) AS ${count}`,
      conditions: keys.map((key) => `${key.name} IS NOT NULL`),
      aggregated: true,
      bound: [...keys.map((key) => key.name), count],
      order: { computed: [], present: [], keys: orderKeys(keys, count, given('orderBy')) },
      type: 'GroupConnection',
      edgeType: 'GroupConnection',
      node: (nodes) => groupOf(work, members, keys, count, nodes),
      edge: {},
      more: { missingCount: () => missingOf(work, alias, `${found}WITH ${alias}, ${values}`, keys) },
    },
    given,
    fields,
  );
}

function keyOf(work: Compilation, members: GroupedMembers, given: Given): Key {
  const field = String(part(given, 'field').now);
  const kind = inputsOf(work.model, members.kind);
  const common = { field, name: work.alias('k'), reading: '', isEntity: false, isKind: false };
  if (field === 'TYPE') return { ...common, value: kindText(work, kind, members.scope.alias), isKind: true };
  const name = fieldOfScreaming([...kind.properties.keys(), ...kind.relationFields.keys()], field);
  const relation = kind.relationFields.get(name);
  const bucket = part(given, 'bucket').now;
  if (isThere(part(given, 'bucket')) && kind.properties.get(name)?.type !== 'PartialDate') {
    throw new BadInput(`bucket: ${field} is no date`, 'Leave the bucket out, or group by a field that is a date.');
  }
  if (relation) return { ...common, ...related(work, members.scope, relation), isEntity: true };
  return { ...common, value: bucketed(`${members.scope.alias}.${name}`, bucket) };
}

function kindText(work: Compilation, kind: Kind, alias: string): string {
  const kinds = work.parameter(() => kind.members);
  return `[label IN labels(${alias}) WHERE label IN ${kinds}][0]`;
}

function related(work: Compilation, scope: Scope, field: RelationField): Pick<Key, 'reading' | 'value'> {
  const hop = hopOf(work, scope, field);
  return { reading: `OPTIONAL MATCH ${hop.pattern}${conditionsText(hop.conditions)} `, value: hop.node };
}

/** A date known too coarsely for the bucket is in none: a year has no quarter. */
function bucketed(text: string, bucket: unknown): string {
  if (bucket === 'YEAR') return `left(${text}, 4)`;
  if (bucket === 'MONTH') return `CASE WHEN size(${text}) >= 7 THEN left(${text}, 7) END`;
  if (bucket !== 'QUARTER') return text;
  const quarter = `toString((toInteger(substring(${text}, 5, 2)) + 2) / 3)`;
  return `CASE WHEN size(${text}) >= 7 THEN left(${text}, 4) + '-Q' + ${quarter} END`;
}

function orderKeys(keys: readonly Key[], count: string, given: Given): readonly OrderKey[] {
  const descending = part(given, 'direction').now !== 'ASC';
  const byKey = part(given, 'by').now === 'KEY';
  const own = keys.flatMap(({ name, isEntity }) =>
    isEntity ? [`${name}._name`, `${name}.id`] : [`CASE ${name} WHEN true THEN 1 WHEN false THEN 0 ELSE ${name} END`],
  );
  const sorted = own.map((text, index) => ({ name: `key${index}`, text, descending: byKey && descending }));
  return byKey ? sorted : [{ name: 'count', text: count, descending }, ...sorted];
}

function groupOf(
  work: Compilation,
  { scope }: GroupedMembers,
  keys: readonly Key[],
  count: string,
  fields: readonly FieldNode[],
): Expression {
  return recordOf(work, 'Group', fields, {
    count: () => stored(count),
    keys: (nodes) => {
      const records = keys.map((key) => keyRecord(work, scope, key, nodes));
      return {
        text: `[${records.map((record) => record.text).join(', ')}]`,
        calls: records.flatMap((record) => record.calls),
        subquery: true,
        shape: (value, parameters) => listOf(value).map((one, index) => records[index]?.shape(one, parameters)),
      };
    },
  });
}

function keyRecord(work: Compilation, scope: Scope, key: Key, fields: readonly FieldNode[]): Expression {
  const value = key.isEntity ? stored(`${key.name}.id`) : { ...stored(key.name), shape: String };
  const shown = key.isKind ? { ...value, shape: (name: unknown) => screaming(String(name)) } : value;
  return recordOf(work, 'GroupKeyValue', fields, {
    field: () => ({ ...stored('null'), shape: () => key.field }),
    value: () => shown,
    label: () => (key.isEntity ? stored(`${key.name}.name`) : shown),
    entity: (nodes) =>
      key.isEntity ? work.entity(work, { alias: key.name, asOf: scope.asOf }, 'Entity', nodes) : stored('null'),
  });
}

function missingOf(work: Compilation, alias: string, found: string, keys: readonly Key[]): Expression {
  const name = work.alias('c');
  const missing = keys.map((key) => `${key.name} IS NULL`).join(' OR ');
  return {
    ...counted(name),
    calls: [`CALL (*) { ${found} WHERE ${missing} RETURN count(DISTINCT ${alias}) AS ${name} }`],
  };
}
