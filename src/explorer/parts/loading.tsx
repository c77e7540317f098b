import { useTexts } from '../text/use-texts.js';

/** Shows only after a moment (by its style), and keeps the height of a page so that nothing jumps. */
export function Loading() {
  const { state } = useTexts();
  return (
    <p className="loading" role="status">
      {state.loading}
    </p>
  );
}
