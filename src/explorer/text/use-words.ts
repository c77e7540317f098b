import { type Lang } from '../address/lang.js';
import { useAddress } from '../address/use-address.js';

/** The texts of a view, which stand beside it, in the language of the address. */
export function useWords<Words>(words: Readonly<Record<Lang, Words>>): Words {
  return words[useAddress().lang];
}
