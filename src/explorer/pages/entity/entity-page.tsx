import { Link } from 'wouter';
import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { graphPath, tracePath } from '../../address/views.js';
import { EntityHead } from '../../api/operations.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { Evidence } from '../../parts/evidence.js';
import { KindName } from '../../parts/kind-name.js';
import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';

export function EntityPage({ id }: { readonly id: string }) {
  const { lang, href } = useAddress();
  const { state } = useTexts();
  const variables = { id, lang: apiLang(lang) };
  const answer = useAnswer(EntityHead, variables);
  const entity = answer.data?.node ?? null;
  const title = answer.data === undefined ? (answer.isError ? id : null) : (entity?.name ?? state.unknownId);
  return (
    <Page
      title={title}
      above={entity && <KindName type={entity.__typename} />}
      actions={
        entity && (
          <>
            <Link className="button" href={href(tracePath(entity.id))}>
              Trace
            </Link>
            <Link className="button" href={href(graphPath(entity.id))}>
              Graph
            </Link>
          </>
        )
      }
      shown={{ document: EntityHead, variables }}
    >
      <Answered answer={answer}>{({ node }) => node && <Evidence evidence={node.evidence} />}</Answered>
    </Page>
  );
}
