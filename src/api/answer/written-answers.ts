import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import { getVariableValues, GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { BadInput } from '../../errors.js';
import { type Parameters } from '../../query/expression.js';
import { type Context } from '../context.js';
import { writtenOperations, type OperationParts, type WrittenOperation, type WrittenRoot } from './operation.js';
import { Unwritable } from './unwritable.js';
import { writtenData } from './written-data.js';

/** An operation of a validated document, with its variables as they were sent. */
export interface Sent {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The data of an answer as JSON text; undefined where it must be executed. Throws nothing that a client could be the reason of. */
export type WriteAnswer = (sent: Sent, context: Context) => Promise<string | undefined>;

/**
 * Answers operations whose root fields are all planned without executing them: reads all fields side by side and writes the JSON text
 * from the rows. Whatever is not plain (an error, a null out of place, a field by hand) is left to ordinary execution, which finds in the
 * context what was read.
 */
export function answerWriter(parts: OperationParts): WriteAnswer {
  const operationOf = writtenOperations(parts);
  return async ({ document, operation, variables: sent }, context) => {
    const { coerced: variables } = getVariableValues(parts.schema, operation.variableDefinitions ?? [], sent);
    const bound = variables && unlessFaulty(() => boundTo(variables, operationOf({ document, operation, variables })));
    const rows = bound && (await rowsOf(bound, context));
    return rows && unlessFaulty(() => textOf(bound, rows, context));
  };
}

/** Has Apollo answer with what is written. @param learn Is told of each operation that was answered so. */
export function writtenAnswers(
  write: WriteAnswer,
  learn: (query: string, operationName: string | undefined, operation: Omit<Sent, 'variables'>) => void,
): ApolloServerPlugin<Context> {
  const listener = {
    responseForOperation: async ({ document, operation, request, contextValue }: Resolved) => {
      if (!contextValue.written || !operation) return null;
      const text = await write({ document, operation, variables: request.variables ?? {} }, contextValue);
      if (text === undefined) return null;
      learn(request.query ?? '', request.operationName, { document, operation });
      const singleResult = { data: writtenData(text) };
      return { http: { headers: new HeaderMap() }, body: { kind: 'single' as const, singleResult } };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

type Resolved = GraphQLRequestContext<Context> & {
  readonly document: DocumentNode;
  /** Undefined where the name of the operation leads to none. */
  readonly operation: OperationDefinitionNode | undefined;
};

/** What is made; undefined where that is for ordinary execution, which says what the client must mend, or where null stands out of place. */
function unlessFaulty<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof BadInput || error instanceof GraphQLError || error instanceof Unwritable) return undefined;
    throw error;
  }
}

/** A root field with the parameters of its plan. */
interface BoundRoot extends WrittenRoot {
  readonly parameters: Parameters;
}

/** Throws BadInput or GraphQLError when an argument is not acceptable. */
function boundTo(variables: Parameters, written: WrittenOperation | undefined): readonly BoundRoot[] | undefined {
  return written?.map((root) => ({ ...root, parameters: root.plan?.bind(variables) ?? {} }));
}

type Rows = readonly (readonly unknown[])[];

/** The rows of each root field; undefined when one could not be read. */
async function rowsOf(bound: readonly BoundRoot[], { rows: read, early }: Context): Promise<Rows | undefined> {
  const reads = bound.map(({ key, plan, parameters }) => {
    if (!plan) return Promise.resolve([]);
    const rows = read(plan, parameters);
    early.set(key, { plan, parameters, rows });
    return rows;
  });
  const results = await Promise.allSettled(reads);
  const rows = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  return rows.length === results.length ? rows : undefined;
}

/** Throws Unwritable, or what a scalar throws. */
function textOf(bound: readonly BoundRoot[], rows: Rows, context: Context): string {
  const members = bound.map(({ key, plan, parameters, write }, index) => {
    return `${JSON.stringify(key)}:${write(plan?.shape(rows[index] ?? [], parameters), context)}`;
  });
  return `{${members.join(',')}}`;
}
