import { HeaderMap, type ApolloServer } from '@apollo/server';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Context } from '../context.js';
import { jsonBody } from './body.js';
import { HttpError } from './http-error.js';

/** Answers GraphQL over HTTP: POST with a JSON body, GET with the query in the address. */
export async function answerGraphql(
  apollo: ApolloServer<Context>,
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? '';
  if (method !== 'GET' && method !== 'POST') {
    throw new HttpError('METHOD_NOT_ALLOWED', `${method} is not allowed here.`, { headers: { allow: 'GET, POST' } });
  }
  const address = new URL(request.url ?? '/', 'http://localhost');
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method,
      headers: headersOf(request),
      search: address.search,
      body: method === 'POST' ? await jsonBody(request) : undefined,
    },
    context: () => Promise.resolve(context),
  });
  if (answer.body.kind !== 'complete') throw new Error('an answer in pieces, which no operation asks for');
  const headers = Object.fromEntries(answer.headers);
  response.writeHead(answer.status ?? 200, { ...headers, 'x-content-type-options': 'nosniff' });
  response.end(answer.body.string);
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
