import { type ComponentProps } from 'react';
import { useTexts } from '../text/use-texts.js';

/** The field itself, with what both kinds of boxes want of it. */
export function SearchInput(props: ComponentProps<'input'>) {
  const { search } = useTexts();
  return (
    <input
      type="search"
      name="q"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={400}
      placeholder={search.placeholder}
      aria-label={search.label}
      aria-keyshortcuts="/"
      {...props}
    />
  );
}
