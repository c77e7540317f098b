import { Link } from 'wouter';
import { useAddress } from '../address/use-address.js';
import { pagePath } from '../address/views.js';
import { entityName } from '../text/entity-name.js';

/** A link to an entity's page, by its name in the language of the answer. */
export function EntityLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { href, lang } = useAddress();
  return <Link href={href(pagePath(id))}>{entityName(id, name, lang)}</Link>;
}
