import { type FieldNode } from 'graphql';
import { type Compilation, type Scope } from '../compilation.js';
import { stored, type Expression } from '../expression.js';
import { entityEvidenceOf } from './evidence.js';
import { identifiersOf } from './identifiers.js';
import { relationsOf } from './relations.js';

type Compiler = (
  work: Compilation,
  scope: Scope,
  owner: string,
  fields: readonly [FieldNode, ...FieldNode[]],
) => Expression;

const BUILTINS: Readonly<Record<string, Compiler>> = {
  identifiers: (work, scope, _, fields) => identifiersOf(work, scope, fields),
  evidence: entityEvidenceOf,
  relations: relationsOf,
  redirectedFrom: (_, scope) => stored(scope.was ?? 'null'),
  /** The id; the API makes the address of it. */
  url: (_, scope) => stored(`${scope.alias}.id`),
};

/** Names of the fields that may carry @builtin. */
export const BUILTIN_NAMES: readonly string[] = Object.keys(BUILTINS);

/** A field with @builtin. */
export const builtinOf: Compiler = (work, scope, owner, fields) => {
  const compiler = BUILTINS[fields[0].name.value];
  if (!compiler) throw new Error(`${owner}.${fields[0].name.value} is no builtin`);
  return compiler(work, scope, owner, fields);
};
