import { Link } from 'wouter';
import { useAddress } from '../address/use-address.js';
import { useTexts } from '../text/use-texts.js';

/** Says that an address names no entity, and offers to search for its words. */
export function UnknownId({ id }: { readonly id: string }) {
  const { href } = useAddress();
  const { state } = useTexts();
  const words = id
    .slice(id.indexOf(':') + 1)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return (
    <div className="notice">
      <p>{state.unknownIdHint(id)}</p>
      <p>
        <Link href={href('/search', { q: words })}>
          {state.searchInstead}: {words}
        </Link>
      </p>
    </div>
  );
}
