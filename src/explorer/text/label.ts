import { type Lang } from '../address/lang.js';

/** A word of the schema for people. */
export type Label = Readonly<Record<Lang, string>>;

/** The label of a name; a name that has none yet is made readable, so that a new kind or field shows before it is translated. */
export function labelOf(labels: Readonly<Record<string, Label>>, name: string, lang: Lang): string {
  return labels[name]?.[lang] ?? readable(name);
}

/** `issuedOn` → `Issued on`, `OTHER_DOCUMENT` → `Other document`. */
export function readable(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
