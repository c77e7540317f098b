import { Link } from 'wouter';
import { useAddress } from '../../address/use-address.js';
import { graphPath, pagePath, tracePath } from '../../address/views.js';
import { EntityLink } from '../../parts/entity-link.js';
import { KindName } from '../../parts/kind-name.js';
import { entityName } from '../../text/entity-name.js';
import { useWords } from '../../text/use-words.js';
import { type NetworkNode, relationsOf } from './network.js';
import { RelationLine } from './relation-line.js';
import { type NetworkState } from './use-network.js';
import { WORDS } from './words.js';

interface GraphDetailParts {
  readonly id: string;
  readonly around: NetworkState;
}

/** What is chosen in the picture: an entity with the ways on from it, or a relationship with what states it. */
export function GraphDetail({ id, around }: GraphDetailParts) {
  const words = useWords(WORDS);
  const node = around.network.nodes.find((one) => one.id === around.at);
  const edge = around.network.edges.find((one) => one.id === around.at);
  return (
    <section className="graph-detail" aria-labelledby="graph-chosen" aria-live="polite">
      <h2 id="graph-chosen">{words.chosen}</h2>
      {node && <ChosenNode node={node} id={id} around={around} />}
      {edge && (
        <div>
          <p>
            <EntityLink id={edge.source.id} name={edge.source.name} /> <KindName type={edge.source.__typename} />
          </p>
          <RelationLine relation={edge} from={edge.source.id} />
        </div>
      )}
      {!node && !edge && <p>{words.chooseHint}</p>}
    </section>
  );
}

function ChosenNode({ node, id, around }: GraphDetailParts & { readonly node: NetworkNode }) {
  const { lang, href } = useAddress();
  const words = useWords(WORDS);
  const centre = around.network.nodes[0];
  const read = around.opened.find((one) => one.id === node.id);
  const all = read?.all.countsByType.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const shown = read ? relationsOf(read).length : 0;
  const name = entityName(node.id, node.name, lang);
  const edges = around.network.edges.filter(({ source, target }) => source.id === node.id || target.id === node.id);
  return (
    <>
      <h3>{name}</h3>
      <p>
        <KindName type={node.type} /> {node.open && <span className="tag">{words.opened}</span>}
      </p>
      <p className="graph-ways">
        {node.open && node.id !== id && (
          <button type="button" onClick={() => around.close(node.id)}>
            {words.close(name)}
          </button>
        )}
        {!node.open && (
          <button type="button" onClick={() => around.open(node.id)}>
            {words.open(name)}
          </button>
        )}
        <Link href={href(pagePath(node.id))}>{words.page}</Link>
        <Link href={href(tracePath(node.id))}>{words.trace}</Link>
        {node.id !== id && centre && (
          <>
            <Link href={href(graphPath(node.id))}>{words.recentre}</Link>
            <Link href={href(tracePath(id), { to: node.id })}>{words.ways(entityName(id, centre.name, lang))}</Link>
          </>
        )}
      </p>
      {shown < all && (
        <p>
          <small>{words.read(shown, all)}</small>
        </p>
      )}
      <ul>
        {edges.slice(0, MOST_LINES).map((relation) => (
          <li key={relation.id}>
            <RelationLine relation={relation} from={node.id} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of relationships in the panel; the list holds all. */
const MOST_LINES = 12;
