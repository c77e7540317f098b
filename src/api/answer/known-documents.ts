import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { GraphUnavailable } from '../../errors.js';
import { type Context } from '../context.js';
import { costExtension, judged } from '../limits/plugin.js';
import { type SoundRequest } from './request-key.js';
import { type Sent, type WriteAnswer } from './written-answers.js';
import { resultText, writtenData } from './written-data.js';

type KnownOperation = Omit<Sent, 'variables'>;

/** Documents that Apollo parsed, validated and had answered in writing: asked again, they need nothing more of it. */
export interface KnownDocuments {
  readonly learn: (query: string, operationName: string | undefined, operation: KnownOperation) => void;
  /** The same answer as Apollo would give; undefined where it is for Apollo to give, after nothing or too little was read. */
  readonly answer: (asked: SoundRequest, contextOf: () => Context) => Promise<HTTPGraphQLResponse | undefined>;
}

/** Of all documents that are kept. */
const MOST_CHARACTERS = 5_000_000;

/** Whoever accepts other media types is answered by Apollo, which chooses. */
const PLAIN: ReadonlySet<string> = new Set(['', '*/*', 'application/json']);

export function knownDocuments(schema: GraphQLSchema, write: WriteAnswer): KnownDocuments {
  const known = new LRUCache<string, KnownOperation>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, key) => key.length + 500,
  });
  return {
    learn: (query, operationName, operation) => known.set(keyOf(query, operationName), operation),
    answer: async ({ accept, query, operationName, variables }, contextOf) => {
      const found = PLAIN.has(accept) ? known.get(keyOf(query, operationName)) : undefined;
      if (!found) return undefined;
      const { cost, refusal } = judged({ schema, ...found }, variables);
      if (cost === undefined || refusal) return undefined;
      const context = contextOf();
      const text = await ofOneVersion(write({ ...found, variables }, context), context);
      if (text === undefined) return undefined;
      Object.assign(context.note, { operation: found.operation.name?.value, cost, version: context.version() });
      return responseOf(resultText({ data: writtenData(text), extensions: costExtension(cost) }));
    },
  };
}

/** No name is another one than the empty name. */
function keyOf(query: string, operationName: string | undefined): string {
  return `${JSON.stringify(operationName ?? null)}\n${query}`;
}

/** Undefined where a load came between its reads, or the database does not answer. */
async function ofOneVersion(writing: Promise<string | undefined>, context: Context): Promise<string | undefined> {
  try {
    const text = await writing;
    return text !== undefined && (await context.areOfOneVersion()) ? text : undefined;
  } catch (error) {
    if (error instanceof GraphUnavailable) return undefined;
    throw error;
  }
}

function responseOf(string: string): HTTPGraphQLResponse {
  const headers = new HeaderMap([['content-type', 'application/json; charset=utf-8']]);
  return { status: 200, headers, body: { kind: 'complete', string } };
}
