import { useEffect } from 'react';

/**
 * GraphiQL calls the items of a list tabs although the buttons in them do the work, so a screen reader cannot reach those.
 * Without the roles it is what it says: a list of buttons. Shows nothing.
 */
export function PlainTabs() {
  useEffect(() => {
    const list = document.querySelector('.graphiql-tabs');
    if (!list) return undefined;
    const plain = () => {
      for (const element of [list, ...list.children]) {
        for (const name of ['role', 'aria-selected']) element.removeAttribute(name);
      }
    };
    plain();
    const observer = new MutationObserver(plain);
    observer.observe(list, { childList: true });
    return () => observer.disconnect();
  }, []);
  return null;
}
