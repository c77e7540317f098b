import { type Lang } from '../address/lang.js';
import { labelOf } from './label.js';
import { VALUES } from './values.js';

/** A name as people read it: those of findings begin with the code of their kind, `MISSING: …`. */
export function entityName(id: string, name: string, lang: Lang): string {
  if (!id.startsWith('finding:')) return name;
  return name.replace(/^[A-Z_]+(?=:)/, (kind) => labelOf(VALUES, `FindingKind.${kind}`, lang));
}
