import { type Logger } from 'pino';

/** What there is to stop, filled in as it starts. */
export interface Stopping {
  /** Whether a signal has come. */
  asked: boolean;
  stopHttp?: (graceMs: number) => Promise<void>;
  closeGraph?: (withinMs: number) => Promise<void>;
}

/** All of a stop takes no longer than this, in milliseconds, whatever hangs. */
const STOP_MS = 9_000;

/** What is left of it at least to stop a local database. */
const DATABASE_MS = 3_000;

/**
 * Ends politely on the first SIGTERM or SIGINT: accepted requests, none of which takes longer than `deadlineMs`, are answered first. Ends at
 * once on the second.
 */
export function stopOnSignals(log: Logger, stopping: Stopping, deadlineMs: number): void {
  const stop = async () => {
    if (stopping.asked) process.exit(1);
    stopping.asked = true;
    log.info('stopping');
    const until = performance.now() + STOP_MS;
    setTimeout(() => process.exit(0), STOP_MS + 500).unref();
    const warn = (error: unknown) => log.warn({ err: error }, 'while stopping');
    await stopping.stopHttp?.(Math.min(deadlineMs + 500, STOP_MS - DATABASE_MS)).catch(warn);
    await stopping.closeGraph?.(until - performance.now()).catch(warn);
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}
