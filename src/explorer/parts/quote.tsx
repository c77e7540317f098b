import { excerpt } from './excerpt.js';

/** A paragraph's words; when it holds the figure as printed, only what stands around that, with the figure set off. */
export function Quote({ text, raw }: { readonly text: string; readonly raw: string | null }) {
  const cut = raw === null ? null : excerpt(text, raw);
  if (cut === null) return text;
  return (
    <>
      {cut.before}
      <mark>{raw}</mark>
      {cut.after}
    </>
  );
}
