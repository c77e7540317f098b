import { type ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { ERRORS, type DomainError } from '../../errors.js';
import { type Context } from '../context.js';
import { tooManyNew } from '../planning-guard.js';
import { documentExcess } from './document-excess.js';
import { knownPrice } from './known-price.js';
import { excess, LIMITS } from './limits.js';
import { nestingOf } from './nesting.js';

/** Refusals of documents, by the document that is validated in their stead. */
const REFUSALS = new WeakMap<DocumentNode, GraphQLError>();

/** The validation rule that tells what `limits` found; to be given to the server with it. */
export const refusedDocuments: ValidationRule = (context) => {
  const refusal = REFUSALS.get(context.getDocument());
  if (refusal) context.reportError(refusal);
  return {};
};

/**
 * Refuses what asks for too much before anything of it is run, and tells in `extensions.cost` what was asked. While the database cannot take
 * more that is new, documents that were not seen before are not even validated.
 */
export function limits(isFull: () => boolean): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () => {
      let requested: number | null = null;
      return Promise.resolve({
        validationDidStart: (request) => {
          const refusal = documentExcess(request.document) ?? (isFull() ? tooManyNew() : undefined);
          // Validation cannot be left out, and may take long on such a document: one without definitions takes its place.
          if (refusal) Object.assign(request, { document: standIn(refusal) });
          return Promise.resolve();
        },
        didResolveOperation: ({ schema, document, operation, request, contextValue: { note } }) => {
          if (!operation) return Promise.resolve();
          const { cost, refusal } = judged({ schema, document, operation }, request.variables ?? {});
          note.operation = operation.name?.value;
          if (cost !== undefined) note.cost = cost;
          requested = cost ?? null;
          return refusal ? Promise.reject(graphqlError(refusal)) : Promise.resolve();
        },
        willSendResponse: ({ response: { body } }) => {
          if (body.kind === 'single') {
            body.singleResult.extensions = { ...body.singleResult.extensions, ...costExtension(requested) };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

interface Judged {
  /** Undefined: refused before it was worked out. */
  readonly cost?: number;
  readonly refusal: DomainError | undefined;
}

/** What an operation of a validated document costs with these variables, and why it is refused, should it be. */
export function judged(
  {
    schema,
    document,
    operation,
  }: { schema: GraphQLSchema; document: DocumentNode; operation: OperationDefinitionNode },
  variables: Readonly<Record<string, unknown>>,
): Judged {
  const { depth, members } = nestingOf(variables);
  // first, so that nothing else looks into them
  const refused = excess('variableDepth', depth - 1) ?? excess('variableMembers', members);
  if (refused) return { refusal: refused };
  const { cost, connections, conditions } = knownPrice(schema, document, operation, variables);
  const refusal = excess('connections', connections) ?? excess('conditions', conditions) ?? excess('cost', cost);
  return { cost, refusal };
}

/** What an answer tells of its cost; null: it was not worked out. */
export function costExtension(requested: number | null) {
  return { cost: { requested, limit: LIMITS.cost.most } };
}

function standIn(refusal: DomainError): DocumentNode {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
  REFUSALS.set(document, graphqlError(refusal));
  return document;
}

/** Apollo takes the status of its answer from the error. */
function graphqlError(refusal: DomainError): GraphQLError {
  const { status } = ERRORS[refusal.code];
  return new GraphQLError(refusal.message, { originalError: refusal, extensions: { http: { status } } });
}
