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
    const written = variables && operationOf({ document, operation, variables });
    const parameters = written && bound(written, variables);
    if (!parameters) return undefined;
    return writtenText(written, await readRows(written, parameters, context), parameters, context);
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

/** The parameters of each root field; undefined when an argument is not acceptable. */
function bound(written: WrittenOperation, variables: Parameters): readonly Parameters[] | undefined {
  try {
    return written.map(({ plan }) => plan?.bind(variables) ?? {});
  } catch (error) {
    if (error instanceof BadInput || error instanceof GraphQLError) return undefined;
    throw error;
  }
}

type Rows = readonly (readonly unknown[])[];

/** The rows of each root field; undefined when one could not be read. */
async function readRows(
  written: WrittenOperation,
  parameters: readonly Parameters[],
  { rows: read, early }: Context,
): Promise<Rows | undefined> {
  const reads = written.map(({ key, plan }, index) => {
    if (!plan) return Promise.resolve([]);
    const own = parameters[index] ?? {};
    const rows = read(plan, own);
    early.set(key, { plan, parameters: own, rows });
    return rows;
  });
  const results = await Promise.allSettled(reads);
  const rows = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  return rows.length === results.length ? rows : undefined;
}

function writtenText(
  written: WrittenOperation,
  rows: Rows | undefined,
  parameters: readonly Parameters[],
  context: Context,
): string | undefined {
  if (!rows) return undefined;
  try {
    const members = written.map((root, index) => memberText(root, rows[index] ?? [], parameters[index] ?? {}, context));
    return `{${members.join(',')}}`;
  } catch (error) {
    if (error instanceof Unwritable || error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function memberText(
  { key, plan, write }: WrittenRoot,
  rows: readonly unknown[],
  parameters: Parameters,
  context: Context,
) {
  return `${JSON.stringify(key)}:${write(plan?.shape(rows, parameters), context)}`;
}
