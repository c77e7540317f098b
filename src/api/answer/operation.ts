import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { collected } from '../../query/collect.js';
import { type Variables } from '../../query/compilation.js';
import { type Plan } from '../../query/plan.js';
import { type Planner } from '../../query/planner.js';
import { type Root } from '../../query/roots.js';
import { variableShape } from '../../query/variable-shape.js';
import { writerOf, type Write } from './selection-writer.js';

/** One root field of an operation that is answered in writing. */
export interface WrittenRoot {
  readonly key: string;
  /** Reads its rows; undefined: nothing is read for it, as for `__typename`. */
  readonly plan: Plan | undefined;
  readonly write: Write;
}

/** An operation whose whole answer is written from the rows of its plans: its root fields in their order. */
export type WrittenOperation = readonly WrittenRoot[];

/** An operation of a validated document, with its coerced variables. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  readonly roots: ReadonlyMap<string, Root>;
}

/** As many as the planner keeps plans. */
const KEPT = 900;

/** Prepares operations, and keeps them by their place in a document and the shape of the variables; undefined: it has a root field by hand. */
export function writtenOperations(parts: OperationParts): (asked: Asked) => WrittenOperation | undefined {
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  const kept = new LRUCache<string, { readonly operation: WrittenOperation | undefined }>({ max: KEPT });
  let count = 0;
  return (asked) => {
    const number = numbers.get(asked.operation) ?? (count += 1);
    numbers.set(asked.operation, number);
    const key = `${number}/${variableShape(parts.schema, asked.operation, asked.variables)}`;
    const known = kept.get(key);
    if (known) return known.operation;
    const operation = prepared(parts, asked);
    kept.set(key, { operation });
    return operation;
  };
}

function prepared(parts: OperationParts, { document, operation, variables }: Asked): WrittenOperation | undefined {
  const { schema, planner } = parts;
  const type = schema.getQueryType();
  if (!type || operation.operation !== OperationTypeNode.QUERY) return undefined;
  const selecting = { schema, fragments: fragmentsOf(document), variables };
  const written: WrittenRoot[] = [];
  for (const [key, fieldNodes] of collected(selecting, type.name, [operation])) {
    const name = fieldNodes[0]?.name.value ?? '';
    const [root, field] = [parts.roots.get(name), type.getFields()[name]];
    if (name === '__typename') written.push({ key, plan: undefined, write: () => JSON.stringify(type.name) });
    else if (!root || !field) return undefined;
    else {
      const { fragments } = selecting;
      const plan = planner.plan(root, {
        schema,
        fragments,
        operation,
        fieldNodes: [...fieldNodes],
        variableValues: { ...variables },
      });
      written.push({ key, plan, write: writerOf(selecting, field.type, fieldNodes) });
    }
  }
  return written;
}

function fragmentsOf({ definitions }: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  return fragments;
}
