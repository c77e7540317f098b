/** A template's text, or the fields outside `[…]` that have no value. */
export type Filled = { readonly text: string } | { readonly missing: readonly string[] };

/** Puts values for `{field}`; a part in `[…]` is dropped when one of its fields has none. */
export function filled(template: string, valueOf: (field: string) => string | undefined): Filled {
  const missing: string[] = [];
  const put = (part: string, lack: (field: string) => void) =>
    part.replaceAll(/\{(\w+)\}/g, (_, field: string) => {
      const value = valueOf(field);
      if (value === undefined) lack(field);
      return value ?? '';
    });
  const text = template.replaceAll(/\[([^\]]*)\]|[^[]+/g, (part, optional: string | undefined) => {
    if (optional === undefined) return put(part, (field) => missing.push(field));
    const lacking: string[] = [];
    const inner = put(optional, (field) => lacking.push(field));
    return lacking.length === 0 ? inner : '';
  });
  return missing.length > 0 ? { missing } : { text };
}
