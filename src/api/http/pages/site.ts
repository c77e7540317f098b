import { type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import { projectRoot } from '../../../root.js';
import { HttpError } from '../http-error.js';
import { idAsJson } from './id-as-json.js';
import { fileHeaders, pageHeaders } from './page-headers.js';
import { pageOf } from './page-of.js';
import { sendFile } from './send-file.js';
import { siteFiles } from './site-files.js';

/** Answers at an address (without its query) that no interface of the server has. Throws HttpError 404 or 405. */
export type Site = (request: IncomingMessage, response: ServerResponse, path: string) => void;

/** The web pages, as they lie built in `folder` now. */
export function siteOf(folder: string = join(projectRoot(), 'dist', 'explorer')): Site {
  const files = siteFiles(folder);
  return (request, response, path) => {
    const page = pageOf(path);
    const file = files.get(page ?? path.slice(1));
    const lost = page ? undefined : files.get('index.html');
    const json = idAsJson(request, path);
    if (page ?? file) checkMethod(request);
    if (json !== undefined) response.writeHead(303, { location: json, vary: 'accept', 'content-length': 0 }).end();
    else if (file) sendFile(request, response, file, 200, page ? pageHeaders(page) : fileHeaders(path));
    else if (lost && wantsHtml(request)) sendFile(request, response, lost, 404, pageHeaders('index.html'));
    else throw page ? notBuilt(path) : missing(path);
  };
}

function checkMethod({ method = '' }: IncomingMessage): void {
  if (method === 'GET' || method === 'HEAD') return;
  throw new HttpError('METHOD_NOT_ALLOWED', `${method} is not allowed here.`, {
    hint: 'Use GET or HEAD.',
    headers: { allow: 'GET, HEAD' },
  });
}

function wantsHtml(request: IncomingMessage): boolean {
  return new Negotiator(request).mediaType(['application/json', 'text/html']) === 'text/html';
}

function notBuilt(path: string): HttpError {
  const hint = 'Run npm run build, then start the server again.';
  return new HttpError('NOT_FOUND', `The page at ${path.slice(0, 100)} is not built.`, { hint });
}

function missing(path: string): HttpError {
  const hint = 'Try /, /graphiql, /graphql, /schema.graphql, /livez or /readyz.';
  return new HttpError('NOT_FOUND', `Nothing is served at ${path.slice(0, 100)}.`, { hint });
}
