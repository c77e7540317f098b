import { useSyncExternalStore } from 'react';

const NARROW = matchMedia('(max-width: 40rem)');

/** Whether the screen is a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => NARROW.matches);
}

function watch(changed: () => void): () => void {
  NARROW.addEventListener('change', changed);
  return () => NARROW.removeEventListener('change', changed);
}
