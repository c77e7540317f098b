import { SearchInput } from './search-input.js';
import { useTyped } from './use-typed.js';

/** The box of the search page: the page follows what is typed; down and enter lead to the first hit. */
export function DrivingBox() {
  const [text, type] = useTyped();
  const toFirstHit = () => document.querySelector<HTMLElement>('[data-hit]')?.focus();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        toFirstHit();
      }}
    >
      <SearchInput
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          toFirstHit();
        }}
      />
    </form>
  );
}
