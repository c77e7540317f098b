import { type Storage as Kept } from '@graphiql/toolkit';

const NOTHING: Kept = {
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
  length: 0,
};

/** The browser's storage; where it is switched off, one that keeps nothing. */
export function storageIfAny(): Kept {
  try {
    return window.localStorage;
  } catch {
    return NOTHING;
  }
}
