import { type FieldNode } from 'graphql';
import { inputsOf, type Additive, type Kind, type Property } from '../model/model.js';
import { type Compilation } from './compilation.js';
import { conditionsText } from './conditions.js';
import { stored, type Expression } from './expression.js';
import { type GroupedMembers } from './groups.js';
import { hopOf } from './hop.js';
import { recordOf, type FieldCompiler } from './record.js';

/** `aggregate`: what dates and numbers of the members come to, each member counted once. */
export function aggregateOf(
  work: Compilation,
  members: GroupedMembers,
  type: string,
  fields: readonly FieldNode[],
): Expression {
  const { alias } = members.scope;
  const owner = inputsOf(work.model, members.kind);
  const compilers: Record<string, FieldCompiler> = { count: () => stored(`count(${alias})`) };
  for (const property of owner.properties.values()) {
    compilers[property.name] = (nodes) => valuesOf(work, members, owner, property, nodes);
  }
  const record = recordOf(work, type, fields, compilers);
  const name = work.alias('c');
  const found = `${members.match}${conditionsText(members.conditions)} WITH DISTINCT ${alias}`;
  return {
    text: name,
    subquery: true,
    shape: record.shape,
    // The count makes one row of it even where nothing else is asked for, or there are no members.
    calls: [`CALL (*) { ${found} RETURN [count(${alias}), ${record.text}][1] AS ${name} }`],
  };
}

function valuesOf(
  work: Compilation,
  members: GroupedMembers,
  kind: Kind,
  property: Property,
  fields: readonly FieldNode[],
): Expression {
  const text = `${members.scope.alias}.${property.name}`;
  if (property.type === 'PartialDate') {
    return recordOf(work, 'DateAggregate', fields, {
      min: () => stored(`min(${text})`),
      max: () => stored(`max(${text})`),
    });
  }
  return recordOf(work, 'NumberAggregate', fields, {
    min: () => stored(`min(${text})`),
    max: () => stored(`max(${text})`),
    avg: () => stored(`avg(${text})`),
    sum: () => (property.additive ? stored(sumText(work, members, kind, property.additive, text)) : stored('null')),
  });
}

/** The sum where nothing forbids it: what it is over adds up and is one, and members agree in what must be alike. */
function sumText(work: Compilation, { scope }: GroupedMembers, kind: Kind, additive: Additive, text: string): string {
  const field = kind.relationFields.get(additive.over);
  if (!field) throw new Error(`${kind.name} has no ${additive.over} to add up over`);
  const over = hopOf(work, { alias: scope.alias }, field);
  const adds = `COUNT { MATCH ${over.pattern} WHERE ${over.node}.additivity = 'SUM' }`;
  const id = `COLLECT { MATCH ${over.pattern} RETURN ${over.node}.id }`;
  const conditions = [
    `count(${text}) > 0`,
    `min(${adds}) = 1`,
    `count(DISTINCT ${id}) = 1`,
    ...additive.alike.map((name) => `count(DISTINCT coalesce(${scope.alias}.${name}, '')) = 1`),
    ...additive.unless.map((name) => `max(${presence(work, scope.alias, kind, name)}) = 0`),
  ];
  return `CASE WHEN ${conditions.join(' AND ')} THEN sum(${text}) END`;
}

/** 1 where a member has the property or the relation, else 0. */
function presence(work: Compilation, alias: string, kind: Kind, name: string): string {
  const field = kind.relationFields.get(name);
  if (!field) return `CASE WHEN ${alias}.${name} IS NULL THEN 0 ELSE 1 END`;
  return `CASE WHEN EXISTS { MATCH ${hopOf(work, { alias }, field).pattern} } THEN 1 ELSE 0 END`;
}
