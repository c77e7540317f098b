import { connect, type Socket } from 'node:net';

/** What came over a connection until it was closed, and when, in milliseconds from its opening. */
export interface Heard {
  readonly text: string;
  readonly closedAfterMs: number;
}

/** Opens a connection, gives it to `talk`, and listens until the other side closes it. */
export function heard(address: string, talk: (socket: Socket) => void): Promise<Heard> {
  const { hostname, port } = new URL(address);
  return new Promise((done) => {
    const began = performance.now();
    let text = '';
    const socket = connect(Number(port), hostname, () => talk(socket));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => done({ text, closedAfterMs: performance.now() - began }));
  });
}

/** Status, headers and body of the last answer heard. */
export function answerIn({ text }: Heard): { readonly status: number; readonly head: string; readonly json: unknown } {
  const [head = '', body = ''] = text.slice(text.lastIndexOf('HTTP/1.1 ')).split('\r\n\r\n');
  return {
    status: Number(head.slice(9, 12)),
    head: head.toLowerCase(),
    json: body === '' ? undefined : JSON.parse(body),
  };
}
