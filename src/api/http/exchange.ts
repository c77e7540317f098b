import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type RequestNote } from '../request-note.js';

/** One request and the answer to it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly note: RequestNote;
  /** The address as it was sent, up to the question mark. */
  readonly path: string;
  /** The rest of the address, with the question mark; empty if there is none. */
  readonly search: string;
}

/** Address of a request, which may also be sent whole (`GET http://host/path`). */
export function addressIn({ url = '/' }: IncomingMessage): { readonly path: string; readonly search: string } {
  const target = url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const mark = target.indexOf('?');
  return mark < 0 ? { path: target, search: '' } : { path: target.slice(0, mark), search: target.slice(mark) };
}
