/** A paragraph's words, with the figure as printed set off where it stands. */
export function Quote({ text, raw }: { readonly text: string; readonly raw: string | null }) {
  const at = raw === null ? -1 : text.indexOf(raw);
  if (raw === null || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{raw}</mark>
      {text.slice(at + raw.length)}
    </>
  );
}
