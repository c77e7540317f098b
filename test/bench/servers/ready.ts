import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';

const PATIENCE_MS = 60_000;

/** Waits while a server says that it is not ready. Those that know no such address are taken to be so. Throws after a minute. */
export async function untilReady(origin: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const { statusCode, body } = await request(`${origin}/readyz`);
    await body.dump();
    if (statusCode !== 503) return;
    await sleep(50);
  }
  throw new Error(`${origin} is not ready after ${PATIENCE_MS} ms`);
}
