import { HttpError } from './http-error.js';

/** What `work` gives, if it does so in time. Throws HttpError 503 otherwise; the work itself goes on to its end. */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    const headers = { 'retry-after': '1' };
    const give = () => fail(new HttpError('SERVICE_UNAVAILABLE', 'The answer was not ready in time.', { headers }));
    timer = setTimeout(give, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
