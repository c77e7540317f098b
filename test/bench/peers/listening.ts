import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/** Listens on a free port of 127.0.0.1 and tells it as the project's own server does, so that the bench finds all alike. */
export function listen(server: Server, path: string): void {
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo; // a TCP server that listens has one
    process.stdout.write(`GraphQL at http://127.0.0.1:${port}${path}, ready\n`);
  });
}
