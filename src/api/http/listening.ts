import { createServer, type Server } from 'node:net';

/** Nobody can listen there; the message says why and names the setting. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/** Fulfilled when the server listens. Throws CannotListen. */
export async function listening(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail).listen(port, host, () => done());
    });
  } catch (error) {
    throw new CannotListen(reasonOf(error as NodeJS.ErrnoException, host, port), { cause: error });
  }
}

/** Tries to listen and stops at once, to know before anything costly is begun. Throws CannotListen. */
export async function checkListening(host: string, port: number): Promise<void> {
  const server = createServer();
  await listening(server, host, port);
  await new Promise((done) => server.close(done));
}

function reasonOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `PORT=${port}: another program listens on port ${port} of ${host} already.`;
  if (code === 'EACCES') return `PORT=${port}: this user may not listen on port ${port} of ${host}.`;
  return `HOST=${host}: nobody can listen there (${message}).`;
}
