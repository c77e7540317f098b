import { useEffect } from 'react';

let pages = 0;
let wentBack = false;
addEventListener('popstate', () => {
  wentBack = true;
});

/**
 * For each page, once its heading is there: whoever came by a link begins at the top, with the focus on the heading, so that a screen reader
 * tells where they are. Going back leaves the scroll position to the browser; the first page is left as it was opened.
 */
export function useArrival(heading: React.RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    pages += 1;
    if (pages === 1) return;
    heading.current?.focus({ preventScroll: true });
    if (!wentBack && location.hash === '') scrollTo(0, 0);
    wentBack = false;
  }, [heading, ready]);
}
