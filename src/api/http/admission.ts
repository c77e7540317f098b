import { type Turns } from '../turns.js';
import { HttpError } from './http-error.js';
import { type TimeBudget } from './time-budget.js';

export interface AdmissionParts {
  readonly turns: Turns;
  /** Longest wait for a turn, in milliseconds. */
  readonly waitMs: number;
  /** Undefined: clients may use as much time as they get. */
  readonly budget: TimeBudget | undefined;
}

/** Lets a client's request in; the function it gives is to be called when all work for it has ended. Throws HttpError 429 or 503. */
export type Admit = (client: string) => Promise<() => void>;

/** What each request is charged at once, in milliseconds, so that many at the same time do not all go free. */
const LEAST_MS = 1;

export function admission({ turns, waitMs, budget }: AdmissionParts): Admit {
  return async (client) => {
    const pause = budget?.waitMs(client) ?? 0;
    if (pause > 0) throw new HttpError('RATE_LIMITED', 'This client has used up its time.', retryAfter(pause));
    budget?.charge(client, LEAST_MS);
    const end = await turns.take(waitMs);
    if (!end) throw new HttpError('SERVICE_UNAVAILABLE', 'Too many requests come at once.', retryAfter(1));
    const began = performance.now();
    return () => {
      end();
      budget?.charge(client, Math.max(0, performance.now() - began - LEAST_MS));
    };
  };
}

/** In whole seconds, as the header has it. */
function retryAfter(milliseconds: number): { readonly headers: Readonly<Record<string, string>> } {
  return { headers: { 'retry-after': String(Math.ceil(milliseconds / 1000)) } };
}
