import { useAddress } from '../address/use-address.js';
import { type SuggestionsQuery } from '../api/operations.generated.js';
import { labelOf } from '../text/label.js';
import { VALUES } from '../text/values.js';
import { KindName } from './kind-name.js';

type Node = SuggestionsQuery['search']['edges'][number]['node'];

/** What tells a hit from others of its name: its kind; of places also what they are in and, since names came again, their era. */
export function HitKind({ node }: { readonly node: Node }) {
  const { lang } = useAddress();
  return (
    <>
      <KindName type={node.__typename} />
      {'era' in node && (
        <span className="kind">
          {node.partOf && ` · ${node.partOf.name}`} · {labelOf(VALUES, `Era.${node.era}`, lang)}
        </span>
      )}
    </>
  );
}
