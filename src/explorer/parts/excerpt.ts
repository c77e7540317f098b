/** Characters on either side of what is looked for. */
const AROUND = 180;

/** What stands before and after a part of a text, cut between words with `…`; null when the text does not hold it. */
export function excerpt(text: string, part: string): { readonly before: string; readonly after: string } | null {
  const at = text.indexOf(part);
  if (part === '' || at < 0) return null;
  const before = text.slice(0, at);
  const after = text.slice(at + part.length);
  return {
    before: before.length <= AROUND ? before : `… ${before.slice(-AROUND).replace(/^\S*\s/, '')}`,
    after: after.length <= AROUND ? after : `${after.slice(0, AROUND).replace(/\s\S*$/, '')} …`,
  };
}
