import { useAddress } from '../address/use-address.js';
import { en } from './en.js';
import { type Texts } from './texts.js';
import { vi } from './vi.js';

/** The texts in the language of the address. */
export function useTexts(): Texts {
  return useAddress().lang === 'vi' ? vi : en;
}
