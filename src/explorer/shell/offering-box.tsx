import { type KeyboardEvent, type SyntheticEvent, useId, useState } from 'react';
import { useAddress } from '../address/use-address.js';
import { pagePath } from '../address/views.js';
import { SearchInput } from './search-input.js';
import { Suggested, useSuggestions } from './suggestions.js';

/** A combobox: arrows choose among the hits, enter opens the one chosen, or all hits when none is. */
export function OfferingBox() {
  const { go } = useAddress();
  const list = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const hits = useSuggestions(text, open);
  const show = (typed: string, isOpen: boolean) => {
    setText(typed);
    setOpen(isOpen);
    setActive(-1);
  };
  const leave = (id: string) => {
    show('', false);
    go(pagePath(id));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const hit = hits[active];
    if (hit) leave(hit.node.id);
    else go('/search', { q: text.trim() });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // -1, the box itself, is one of the places
    setActive((now) => ((now + 1 + step + hits.length + 1) % (hits.length + 1)) - 1);
  };
  return (
    <form onSubmit={submit} onBlur={() => setOpen(false)}>
      <SearchInput
        value={text}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        onChange={({ target }) => show(target.value, true)}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      {hits.length > 0 && <Suggested id={list} hits={hits} active={active} choose={leave} />}
    </form>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
