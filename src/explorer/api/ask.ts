import { type AskFailure, Failed } from './failure.js';
import { type TypedText } from './typed-text.js';

/** Asks the API. Throws Failed when it does not answer or refuses, and the signal's reason when given up. */
export async function ask<Answer, Variables extends object>(
  document: TypedText<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await sent(document.text, variables, signal);
  const requestId = response.headers.get('x-request-id');
  const body = await jsonOf(response);
  const error = body.errors?.[0];
  if (error) throw new Failed(failureOf(error.extensions?.code, error.message, error.extensions?.hint, requestId));
  if (!response.ok || body.data === undefined || body.data === null)
    throw new Failed({ kind: response.status >= 500 ? 'unavailable' : 'broken', message: '', hint: null, requestId });
  return body.data as Answer; // the API answers in the shape of the document, from which the type was generated
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly hint?: string };
  }[];
}

async function sent(query: string, variables: object, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Failed({ kind: 'offline', message: '', hint: null, requestId: null });
  }
}

async function jsonOf(response: Response): Promise<Body> {
  try {
    return (await response.json()) as Body; // GraphQL over HTTP
  } catch {
    return {};
  }
}

function failureOf(
  code: string | undefined,
  message: string,
  hint: string | undefined,
  requestId: string | null,
): AskFailure {
  const told = { message, hint: hint ?? null, requestId };
  if (code === 'SERVICE_UNAVAILABLE') return { kind: 'unavailable', ...told };
  if (code === 'INTERNAL_SERVER_ERROR' || code === undefined) return { kind: 'broken', ...told };
  return { kind: 'refused', ...told };
}
