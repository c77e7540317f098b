import { Link } from 'wouter';
import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { graphPath, tracePath } from '../../address/views.js';
import { EntityHead, type EntityHeadQuery } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { EntityLink } from '../../parts/entity-link.js';
import { KindName } from '../../parts/kind-name.js';
import { Merged } from '../../parts/merged.js';
import { Page } from '../../parts/page.js';
import { UnknownId } from '../../parts/unknown-id.js';
import { dayText } from '../../text/day-text.js';
import { entityName } from '../../text/entity-name.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { Names } from './names.js';
import { Sections } from './sections.js';
import { WORDS } from './words.js';
import './entity.css';

export function EntityPage({ id }: { readonly id: string }) {
  const { lang, asOf } = useAddress();
  const { state } = useTexts();
  const variables = { id, asOf, lang: apiLang(lang) };
  const answer = useAnswer(EntityHead, variables, { keep: true });
  const entity = answer.data?.node ?? null;
  const missing = answer.data === undefined ? (answer.isError ? id : null) : state.unknownId;
  return (
    <Page
      title={entity ? entityName(entity.id, entity.name, lang) : missing}
      above={entity && <KindName type={entity.__typename} />}
      below={entity && <Names entity={entity} />}
      actions={entity && <Ways id={entity.id} />}
      shown={{ document: EntityHead, variables }}
    >
      <Answered answer={answer}>
        {({ node, then }) => (node === null ? <UnknownId id={id} /> : <Known entity={node} exists={then !== null} />)}
      </Answered>
    </Page>
  );
}

function Ways({ id }: { readonly id: string }) {
  const { href } = useAddress();
  const words = useWords(WORDS);
  return (
    <>
      <Link className="button" href={href(tracePath(id))}>
        {words.trace}
      </Link>
      <Link className="button" href={href(graphPath(id))}>
        {words.graph}
      </Link>
    </>
  );
}

interface KnownParts {
  readonly entity: NonNullable<EntityHeadQuery['node']>;
  /** On the chosen day. */
  readonly exists: boolean;
}

function Known({ entity, exists }: KnownParts) {
  const { lang, asOf } = useAddress();
  const { state } = useTexts();
  return (
    <>
      {entity.redirectedFrom !== null && <Merged from={entity.redirectedFrom} />}
      {asOf !== null && !exists && (
        <div className="notice notice-doubt" role="status">
          <p>{state.notThen(dayText(asOf, lang))}</p>
          <Successors entity={entity} />
        </div>
      )}
      <Sections entity={entity} />
    </>
  );
}

/** What a place or a body became, for those who look at it on a later day. */
function Successors({ entity }: { readonly entity: KnownParts['entity'] }) {
  const words = useWords(WORDS);
  const places = 'changes' in entity ? entity.changes.nodes.map(({ to }) => to) : [];
  const bodies = 'followers' in entity ? entity.followers.nodes : [];
  const all = [...places, ...bodies];
  if (all.length === 0) return null;
  return (
    <p>
      {words.became}
      {all.map(({ id, name }) => (
        <EntityLink key={id} id={id} name={name} />
      ))}
    </p>
  );
}
