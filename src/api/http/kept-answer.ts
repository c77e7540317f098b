import { type KeptAnswer } from '../answer/answer-cache.js';
import { type Exchange } from './exchange.js';

/** Sends a finished answer, or 304 to a GET whose sender has it already. */
export function sendKept({ request, response, note }: Exchange, answer: KeptAnswer): void {
  note.operation = answer.operation;
  if (answer.cost !== undefined) note.cost = answer.cost;
  response.appendHeader('vary', 'accept');
  const headers = { etag: answer.etag, 'cache-control': 'no-cache' };
  if (request.method === 'GET' && isAmong(answer.etag, request.headers['if-none-match'])) {
    response.writeHead(304, headers).end();
    return;
  }
  const { contentType, bytes } = answer;
  response.writeHead(200, { 'content-type': contentType, 'content-length': bytes.length, ...headers }).end(bytes);
}

function isAmong(etag: string, tags = ''): boolean {
  return tags === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
