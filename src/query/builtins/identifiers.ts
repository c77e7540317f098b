import { type FieldNode } from 'graphql';
import { type Compilation, type Scope } from '../compilation.js';
import { collection, stored, type Expression } from '../expression.js';
import { recordOf } from '../record.js';

/** `Entity.identifiers`, ordered by scheme, then by value. */
export function identifiersOf(work: Compilation, scope: Scope, fields: readonly FieldNode[]): Expression {
  const alias = work.alias('i');
  const property = (name: string) => () => stored(`${alias}.${name}`);
  const row = recordOf(work, 'Identifier', fields, {
    scheme: property('scheme'),
    value: property('value'),
    from: property('from'),
    to: property('to'),
  });
  const match = `MATCH (${scope.alias})-[:IDENTIFIED_BY]->(${alias}:Identifier)`;
  return collection(`${match} WITH ${alias} ORDER BY ${alias}.scheme, ${alias}.value`, row, work.alias('c'));
}
