import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import { type IncomingMessage } from 'node:http';
import { NotAsked } from '../../errors.js';
import { type Read } from '../../graph/reader.js';
import { type Made } from '../answer/answer-cache.js';
import { requestKey, soundRequest, type SoundRequest } from '../answer/request-key.js';
import { type App } from '../app.js';
import { type RequestNote } from '../request-note.js';
import { type Turns } from '../turns.js';
import { type Admit } from './admission.js';
import { jsonBody } from './body.js';
import { type Exchange } from './exchange.js';
import { firstErrorIn, statusOf } from './graphql-status.js';
import { type Route } from './route.js';
import { sendKept } from './kept-answer.js';
import { within } from './within.js';

export interface GraphqlParts {
  readonly app: App;
  readonly read: Read;
  /** Taken for each read. */
  readonly reading: Turns;
  readonly admit: Admit;
  readonly clientOf: (request: IncomingMessage) => string;
  /** Longest time from the last byte of a request to its answer, in milliseconds. */
  readonly deadlineMs: number;
}

/** GraphQL over HTTP: POST with a JSON body, GET with the query in the address. */
export function graphqlRoute(parts: GraphqlParts): Route {
  return {
    methods: ['GET', 'POST'],
    crossOrigin: true,
    answer: async (exchange) => {
      const asked = await graphqlRequest(exchange);
      const answer = await answerTo(parts, asked, exchange, performance.now() + parts.deadlineMs);
      if (answer.kept) sendKept(exchange, answer.kept);
      else send(exchange, answer.response);
    },
  };
}

/** A kept answer at once, one that is being made for another, or one made now, which alone needs to be let in. */
async function answerTo(
  parts: GraphqlParts,
  asked: HTTPGraphQLRequest,
  exchange: Exchange,
  deadline: number,
): Promise<Made> {
  const { cache } = parts.app;
  const sound = soundRequest(asked);
  const key = cache && sound && requestKey(sound);
  const found = key === undefined ? undefined : cache?.find(key);
  if (found) return found instanceof Promise ? within(found, deadline - performance.now()) : { kept: found };
  const leave = await parts.admit(parts.clientOf(exchange.request));
  const make = () => answered(parts, { asked, sound }, exchange, deadline);
  const work =
    cache && key !== undefined ? cache.make(key, exchange.note, make) : make().then((response) => ({ response }));
  return within(work.finally(leave), deadline - performance.now());
}

function send({ response, note }: Exchange, { status = 200, headers, body }: HTTPGraphQLResponse): void {
  if (body.kind !== 'complete') throw new Error('an answer in pieces, which no operation asks for');
  const error = firstErrorIn(body.string);
  note.code = error?.code;
  const final = statusOf(status, headers.get('content-type') ?? '', error);
  const bytes = Buffer.from(body.string);
  response.writeHead(final, {
    ...Object.fromEntries(headers),
    'content-length': bytes.length,
    ...(final === 503 && { 'retry-after': '1' }),
  });
  response.end(bytes);
}

async function graphqlRequest({ request, search }: Exchange): Promise<HTTPGraphQLRequest> {
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const body = method === 'POST' ? await jsonBody(request) : undefined;
  return { method, headers: headersOf(request), search, body };
}

interface Request {
  readonly asked: HTTPGraphQLRequest;
  readonly sound: SoundRequest | undefined;
}

async function answered(
  { app, read, reading }: GraphqlParts,
  { asked, sound }: Request,
  { requestId, note }: Exchange,
  deadline: number,
): Promise<HTTPGraphQLResponse> {
  const contextOf = () => app.context({ requestId, note, read: inTime(read, reading, note, deadline) });
  const known = sound && (await app.known.answer(sound, contextOf));
  if (known) return known;
  const context = () => Promise.resolve(contextOf());
  return app.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: asked, context });
}

/**
 * Reads within what is left of a request's time, and counts. Of all that wait the request that came first goes first, so that one of several
 * reads does not wait as long for each as others do for their only one.
 */
function inTime(read: Read, reading: Turns, note: RequestNote, deadline: number): Read {
  const left = () => deadline - performance.now();
  return async (text, parameters) => {
    note.reads += 1;
    const end = await reading.take(left(), deadline);
    if (!end) throw new NotAsked('The database had too many other questions to answer.');
    try {
      return await read(text, parameters, left());
    } finally {
      end();
    }
  };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
