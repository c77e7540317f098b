import { type FieldNode } from 'graphql';
import { type Compilation } from './compilation.js';
import { collected } from './collect.js';
import { emptyRecord, listOf, type Expression } from './expression.js';

/** Compiles the nodes of one response key. */
export type FieldCompiler = (fields: readonly [FieldNode, ...FieldNode[]]) => Expression;

/** A selection on an object type that is no entity (Evidence, Relation …): a tuple of its fields, shaped by response key. */
export function recordOf(
  work: Compilation,
  type: string,
  fields: readonly FieldNode[],
  compilers: Readonly<Record<string, FieldCompiler>>,
): Expression {
  const parts = [...collected(work, type, fields)].flatMap(([key, nodes]) => {
    const [first, ...rest] = nodes;
    if (!first || first.name.value === '__typename') return [];
    const compiler = compilers[first.name.value];
    if (!compiler) throw new Error(`${type}.${first.name.value} has no compiler`);
    return [{ key, expression: compiler([first, ...rest]) }];
  });
  return {
    text: `[${parts.map(({ expression }) => expression.text).join(', ')}]`,
    calls: parts.flatMap(({ expression }) => expression.calls),
    subquery: parts.some(({ expression }) => expression.subquery),
    shape: (value, parameters) => {
      const tuple = listOf(value);
      const shaped = emptyRecord();
      for (const [index, { key, expression }] of parts.entries())
        shaped[key] = expression.shape(tuple[index], parameters);
      return shaped;
    },
  };
}
