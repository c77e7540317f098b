import { type QuoteKey } from '../../query/builtins/evidence.js';
import { type Context } from '../context.js';

/** What computed fields need besides what was read. */
export type Surroundings = Pick<Context, 'publicUrl' | 'quotes'>;

/** Makes the value of a field of what was read for it; neither is null. */
type Computed = (value: unknown, around: Surroundings) => unknown;

/** Fields, by name, that are computed of what was read for them, whatever type they are on. */
const COMPUTED: Readonly<Record<string, Computed>> = {
  url: (id, { publicUrl }) => `${publicUrl}/id/${String(id)}`,
  quote: (key, { quotes }) => quotes(key as QuoteKey), // as the compiler shapes it
};

/** How a field is computed; undefined: it is what was read. */
export function computedField(name: string): Computed | undefined {
  return COMPUTED[name];
}
