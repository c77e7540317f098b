import { useAddress } from '../../address/use-address.js';
import { Neighbours } from '../../api/operations.generated.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Failure } from '../../parts/failure.js';
import { KindName } from '../../parts/kind-name.js';
import { Loading } from '../../parts/loading.js';
import { Merged } from '../../parts/merged.js';
import { Page } from '../../parts/page.js';
import { UnknownId } from '../../parts/unknown-id.js';
import { entityName } from '../../text/entity-name.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { GraphCanvas } from './graph-canvas.js';
import { GraphDetail } from './graph-detail.js';
import { GraphList } from './graph-list.js';
import { MOST_NODES } from './network.js';
import { TypeFilter } from './type-filter.js';
import { type NetworkState, useNetwork } from './use-network.js';
import { WORDS } from './words.js';
import '../../parts/picture/families.css';
import './graph.css';

/** What stands around an entity, as a picture that opens step by step and as a list. */
export function GraphPage({ id }: { readonly id: string }) {
  const { lang } = useAddress();
  const { state } = useTexts();
  const words = useWords(WORDS);
  const around = useNetwork(id);
  const centre = around.opened[0];
  const missing = around.unknown ? state.unknownId : around.error ? id : null;
  return (
    <Page
      title={centre ? words.title(entityName(centre.id, centre.name, lang)) : missing}
      above={centre && <KindName type={centre.__typename} />}
      below={centre && <EntityLink id={centre.id} name={words.page} />}
      shown={{ document: Neighbours, variables: around.variables }}
    >
      {around.error && <Failure error={around.error} retry={around.retry} />}
      {around.unknown && <UnknownId id={id} />}
      {centre?.redirectedFrom != null && <Merged from={centre.redirectedFrom} />}
      {centre ? <Around id={centre.id} around={around} /> : around.loading && <Loading />}
    </Page>
  );
}

function Around({ id, around }: { readonly id: string; readonly around: NetworkState }) {
  const words = useWords(WORDS);
  const { nodes, edges, left } = around.network;
  return (
    <>
      <p className="graph-lead">{words.lead}</p>
      <TypeFilter around={around} />
      {left > 0 && <p className="notice">{words.left(left, MOST_NODES)}</p>}
      {edges.length === 0 && !around.loading && <p className="notice">{words.nothing}</p>}
      <div className="graph-view">
        <GraphCanvas id={id} around={around} />
        <GraphDetail id={id} around={around} />
      </div>
      <p role="status" className="graph-count">
        {around.loading ? words.loading : words.count(nodes.length, edges.length)}
      </p>
      <GraphList around={around} />
    </>
  );
}
