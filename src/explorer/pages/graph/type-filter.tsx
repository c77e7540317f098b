import { useAddress } from '../../address/use-address.js';
import { type RelationType } from '../../api/operations.generated.js';
import { FamilyMark } from '../../parts/picture/family-mark.js';
import { FAMILIES, type Family, familyOf } from '../../parts/picture/families.js';
import { readable } from '../../text/label.js';
import { RELATION_TYPES } from '../../text/relation-types.js';
import { useWords } from '../../text/use-words.js';
import { relationsOf } from './network.js';
import { type NetworkState } from './use-network.js';
import { WORDS } from './words.js';

/** The types of relationships that were read, each of which may be hidden, and what the signs mean. */
export function TypeFilter({ around }: { readonly around: NetworkState }) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const counts = countsOf(around);
  const families = new Set(around.network.nodes.map(({ type }) => familyOf(type)));
  return (
    <div className="graph-filter">
      <ul className="graph-legend">
        {(Object.keys(FAMILIES) as Family[]) // the keys of FAMILIES
          .filter((family) => families.has(family))
          .map((family) => (
            <li key={family}>
              <FamilyMark family={family} /> {FAMILIES[family].label[lang]}
            </li>
          ))}
      </ul>
      <details>
        <summary>
          {words.relations}{' '}
          <small>
            ({counts.size - [...counts.keys()].filter((type) => around.hidden.has(type)).length}/{counts.size})
          </small>
        </summary>
        <div role="group" aria-label={words.relations} className="graph-types">
          {[...counts].map(([type, count]) => (
            <label key={type}>
              <input type="checkbox" checked={!around.hidden.has(type)} onChange={() => around.hide(type)} />{' '}
              {RELATION_TYPES[type]?.out[lang] ?? readable(type)} <small>{count}</small>
            </label>
          ))}
        </div>
      </details>
      <label>
        <input type="checkbox" checked={around.figures} onChange={({ target }) => around.showFigures(target.checked)} />{' '}
        {words.figures}
      </label>
    </div>
  );
}

/** How many relationships of each type were read, the hidden ones too. */
function countsOf({ opened }: NetworkState): ReadonlyMap<RelationType, number> {
  const types = new Map(opened.flatMap((one) => relationsOf(one).map(({ id, type }) => [id, type])));
  const counts = new Map<RelationType, number>();
  for (const type of types.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
