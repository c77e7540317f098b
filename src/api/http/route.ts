import { type Exchange } from './exchange.js';

/** What is served at an address. HEAD goes where GET goes; OPTIONS is answered everywhere. */
export interface Route {
  readonly methods: readonly ('GET' | 'POST')[];
  /** Whether pages of other origins may read the answer, as far as CORS_ORIGINS allows. */
  readonly crossOrigin: boolean;
  readonly answer: (exchange: Exchange) => Promise<void> | void;
}

/** Value of the header Allow. */
export function allowed({ methods }: Route): string {
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

export function allows({ methods }: Route, method: string | undefined): boolean {
  return methods.some((one) => one === method || (one === 'GET' && method === 'HEAD'));
}
