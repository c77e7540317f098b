import { useAddress } from '../../address/use-address.js';
import { entityName } from '../../text/entity-name.js';
import { useWords } from '../../text/use-words.js';
import { type NetworkNode, otherEnd } from './network.js';
import { RelationLine } from './relation-line.js';
import { type NetworkState } from './use-network.js';
import { WORDS } from './words.js';

/** The picture's content for those who would rather read it: each open entity with its relationships, at whose far ends more can be opened. */
export function GraphList({ around }: { readonly around: NetworkState }) {
  const words = useWords(WORDS);
  return (
    <section aria-labelledby="graph-list" className="graph-list">
      <h2 id="graph-list">{words.list}</h2>
      {around.network.nodes
        .filter(({ open }) => open)
        .map((node) => (
          <OpenNode key={node.id} node={node} around={around} />
        ))}
    </section>
  );
}

function OpenNode({ node, around }: { readonly node: NetworkNode; readonly around: NetworkState }) {
  const { lang } = useAddress();
  const { nodes, edges } = around.network;
  const open = new Set(nodes.filter((one) => one.open).map(({ id }) => id));
  return (
    <details open>
      <summary>
        <h3>{entityName(node.id, node.name, lang)}</h3>
      </summary>
      <ul>
        {edges
          .filter(({ source, target }) => source.id === node.id || target.id === node.id)
          .map((relation) => {
            const other = otherEnd(relation, node.id);
            return (
              <li key={relation.id}>
                <OpenButton
                  id={other.id}
                  name={entityName(other.id, other.name, lang)}
                  open={open.has(other.id)}
                  around={around}
                />
                <div>
                  <RelationLine relation={relation} from={node.id} />
                </div>
              </li>
            );
          })}
      </ul>
    </details>
  );
}

interface OpenButtonParts {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
  readonly around: NetworkState;
}

function OpenButton({ id, name, open, around }: OpenButtonParts) {
  const words = useWords(WORDS);
  return (
    <button
      type="button"
      className="graph-open"
      aria-expanded={open}
      aria-label={open ? words.close(name) : words.open(name)}
      onClick={() => (open ? around.close(id) : around.open(id))}
    >
      <span aria-hidden>{open ? '−' : '+'}</span>
    </button>
  );
}
