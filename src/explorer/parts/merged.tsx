import { useTexts } from '../text/use-texts.js';

/** Says that the address names a former id. */
export function Merged({ from }: { readonly from: string }) {
  const { state } = useTexts();
  return (
    <p className="notice" role="status">
      {state.merged(from)}
    </p>
  );
}
