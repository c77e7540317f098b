/** The operating system's code of an error (ENOENT, ENOSPC …). Not by `instanceof`: Jest's files have an Error of their own. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
