import { useAddress } from '../../address/use-address.js';
import { Between } from './between.js';
import { TraceOf } from './trace-of.js';
import '../../parts/picture/families.css';
import './trace.css';

/** What follows from an entity; or, with `to` in the address, how it hangs together with another. */
export function TracePage({ id }: { readonly id: string }) {
  const { param } = useAddress();
  const to = param('to');
  return to === null || to === '' ? <TraceOf id={id} /> : <Between id={id} to={to} />;
}
