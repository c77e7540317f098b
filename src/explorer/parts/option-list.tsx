import { type Option } from './option.js';

interface OptionListParts {
  /** Of the list; its options are `<id>-<index>`. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly take: (option: Option) => void;
}

/** What a box offers below itself. */
export function OptionList({ id, label, options, active, take }: OptionListParts) {
  return (
    <ul id={id} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        <li
          key={option.id}
          id={`${id}-${index}`}
          ref={index === active ? intoView : null}
          role="option"
          aria-selected={index === active}
          // the box keeps the focus, as a listbox of a combobox wants it
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(option)}
        >
          {option.name} <small>{option.hint}</small>
        </li>
      ))}
    </ul>
  );
}

function intoView(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
