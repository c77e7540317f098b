/** A text with what was matched, between ‹ and › as the API marks it, set off. */
export function Snippet({ text }: { readonly text: string }) {
  return (
    <span className="snippet">
      {text
        .split(/(‹[^›]*›)/)
        .map((part, index) => (part.startsWith('‹') ? <mark key={index}>{part.slice(1, -1)}</mark> : part))}
    </span>
  );
}
