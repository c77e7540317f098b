import { useAddress } from '../../address/use-address.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Evidence } from '../../parts/evidence.js';
import { readable } from '../../text/label.js';
import { RELATION_TYPES } from '../../text/relation-types.js';
import { useWords } from '../../text/use-words.js';
import { type Chain } from './chain.js';
import { WORDS } from './words.js';

/** A link of a chain in words, with where it is stated. */
export function LinkItem({ chain, id }: { readonly chain: Chain; readonly id: string }) {
  const { lang } = useAddress();
  const { tag, legend } = useWords(WORDS);
  const link = chain.links.find((one) => one.id === id);
  const near = chain.stops.find((stop) => stop.id === link?.near);
  const far = chain.stops.find((stop) => stop.id === link?.far);
  if (!link || !near || !far) return null;
  const read = RELATION_TYPES[link.type]?.[link.outwards ? 'out' : 'in'][lang] ?? readable(link.type);
  return (
    <li className="trace-stated">
      <span>
        <EntityLink id={near.id} name={near.name} /> <span className="trace-read">→ {read} →</span>{' '}
        <EntityLink id={far.id} name={far.name} />
        {(['implied', 'planned'] as const).map(
          (sort) =>
            link[sort] && (
              <span key={sort} className="tag" title={legend[sort]}>
                {tag[sort]}
              </span>
            ),
        )}
      </span>
      <Evidence evidence={link.evidence} />
    </li>
  );
}
