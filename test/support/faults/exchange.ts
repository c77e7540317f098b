import { request, type Agent } from 'node:http';

/** A request as it is sent, headers and all. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
}

export interface Got {
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
}

/** Sends a request; rejects when the connection breaks, before the answer or within it. */
export function exchange(
  address: string,
  { method = 'POST', path = '/graphql', headers, body }: Sent,
  agent?: Agent,
): Promise<Got> {
  const began = performance.now();
  return new Promise((done, fail) => {
    const sent = request(
      address + path,
      { method, ...(headers && { headers }), ...(agent && { agent }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => fail(new Error('the answer broke off')));
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString(),
            milliseconds: performance.now() - began,
          }),
        );
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

/** A query with its variables as a POST. */
export function question(query: unknown, variables?: unknown, more: Readonly<Record<string, unknown>> = {}): Sent {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables, ...more }) };
}
