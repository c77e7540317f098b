import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../address/use-address.js';

const PAUSE_MS = 180;

/**
 * What stands in the search box, and how it changes. The address of the search follows after a pause, replacing itself, so that "back" leaves the
 * search; an address that changes otherwise (back, a link) is taken over.
 */
export function useTyped(): readonly [string, (text: string) => void] {
  const { path, param, set, go } = useAddress();
  const asked = path === '/search' ? (param('q') ?? '') : '';
  const [text, setText] = useState(asked);
  const [known, setKnown] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (asked !== known) {
    setKnown(asked);
    setText(asked);
  }
  const follow = (typed: string) => {
    const q = typed.trim();
    setKnown(q);
    if (path === '/search') set({ q }, { replace: true });
    else if (q !== '') go('/search', { q });
  };
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => follow(typed), PAUSE_MS);
  };
  return [text, type];
}
