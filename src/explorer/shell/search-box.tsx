import { useEffect } from 'react';
import { useAddress } from '../address/use-address.js';
import { DrivingBox } from './driving-box.js';
import { OfferingBox } from './offering-box.js';

/** The search box of every view: on the search page it drives the page, elsewhere it offers the best hits below itself. */
export function SearchBox() {
  const { path } = useAddress();
  useSlash();
  return (
    <search className="shell-search">{path === '/' || path === '/search' ? <DrivingBox /> : <OfferingBox />}</search>
  );
}

/** `/` goes to the box, as on many sites, unless something is being typed elsewhere. */
function useSlash(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      document.querySelector<HTMLInputElement>('.shell-search input')?.select();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
