import { useAddress } from '../address/use-address.js';
import { KINDS } from '../text/kinds.js';
import { labelOf } from '../text/label.js';

/** A kind for people, by the name of its type. */
export function KindName({ type }: { readonly type: string }) {
  const { lang } = useAddress();
  return <span className="kind">{labelOf(KINDS, type, lang)}</span>;
}
