import { type KeyboardEvent, useId, useState } from 'react';
import { folded } from '../text/fold.js';
import { type Option } from './option.js';
import { OptionList } from './option-list.js';
import './option-box.css';

interface OptionBoxParts {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly Option[];
  /** What stands in the box while nobody types. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** A list that is searched by typing, accents or not: arrows and enter choose, escape gives up. */
export function OptionBox({ label, placeholder, options, chosen, choose }: OptionBoxParts) {
  const id = useId();
  const { typed, shown, active, type, close, step } = useTyping(options);
  const take = (option: Option | undefined) => {
    if (option) choose(option.id);
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && typed !== null) take(shown[active]);
    const by = STEPS[event.key];
    if (by !== undefined) step(by);
    if (by !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return (
    <div className="option-box">
      <label htmlFor={`${id}-box`}>{label}</label>
      <input
        id={`${id}-box`}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-expanded={shown.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined}
        value={typed ?? chosen}
        onChange={({ target }) => type(target.value)}
        onFocus={({ target }) => target.select()}
        onClick={() => typed ?? type('')}
        onBlur={close}
        onKeyDown={press}
      />
      {shown.length > 0 && <OptionList id={id} label={label} options={shown} active={active} take={take} />}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What is typed (null: the list is closed), what fits it, and which of that the arrows have reached. */
function useTyping(options: readonly Option[]) {
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const shown = typed === null ? [] : fitting(options, typed);
  const show = (text: string | null) => {
    setTyped(text);
    setActive(0);
  };
  const step = (by: number) => {
    if (typed === null) show('');
    else if (shown.length > 0) setActive((active + by + shown.length) % shown.length);
  };
  return { typed, shown, active, type: show, close: () => show(null), step };
}

function fitting(options: readonly Option[], typed: string): readonly Option[] {
  const words = folded(typed).split(/\s+/);
  return options.filter(({ name, also }) => {
    const text = folded([name, ...also].join(' '));
    return words.every((word) => text.includes(word));
  });
}
