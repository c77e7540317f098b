import { useTexts } from '../../text/use-texts.js';

export function NoHits({ text }: { readonly text: string }) {
  const { search } = useTexts();
  return (
    <div className="notice">
      <h2>{search.nothing(text)}</h2>
      <p>{search.advice}</p>
    </div>
  );
}
