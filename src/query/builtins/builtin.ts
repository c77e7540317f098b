import { type FieldNode } from 'graphql';
import { type Model } from '../../model/model.js';
import { FaultySchema, placeOf } from '../../model/problems.js';
import { type Compilation, type Scope } from '../compilation.js';
import { stored, type Expression } from '../expression.js';
import { STORED_BUILTINS } from '../stored-behind.js';
import { entityEvidenceOf } from './evidence.js';
import { identifiersOf } from './identifiers.js';
import { passagesOf } from './passages.js';
import { relationsOf } from './relations.js';
import { timelineOf } from './timeline.js';

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
  timeline: timelineOf,
  passages: passagesOf,
  redirectedFrom: (_, scope) => stored(scope.was ?? 'null'),
};

/** Throws FaultySchema when a field carries @builtin that nothing here puts together. */
export function checkBuiltins(model: Model): void {
  const all = new Set([...model.kinds.values()].flatMap((kind) => [...kind.builtins.values()]));
  const unknown = [...all].filter(({ name }) => (BUILTINS[name] ?? STORED_BUILTINS[name]) === undefined);
  const problems = unknown.map(({ name, definition }) => ({
    ...placeOf(definition),
    message: `${name} is no builtin: there are ${Object.keys({ ...BUILTINS, ...STORED_BUILTINS }).join(', ')}`,
  }));
  if (problems.length > 0) throw new FaultySchema(problems);
}

/** A field with @builtin. */
export const builtinOf: Compiler = (work, scope, owner, fields) => {
  const compiler = BUILTINS[fields[0].name.value];
  if (!compiler) throw new Error(`${owner}.${fields[0].name.value} is no builtin`);
  return compiler(work, scope, owner, fields);
};
