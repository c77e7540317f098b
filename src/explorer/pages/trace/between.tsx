import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { WayEnds, WaysBetween } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { Page } from '../../parts/page.js';
import { UnknownId } from '../../parts/unknown-id.js';
import { entityName } from '../../text/entity-name.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { ChainView } from './chain-view.js';
import { chainOfWays } from './chain.js';
import { DepthChoice } from './choices.js';
import { questionOf } from './question.js';
import { WORDS } from './words.js';

/** How two entities hang together: the shortest ways between them. */
export function Between({ id, to }: { readonly id: string; readonly to: string }) {
  const { lang, asOf, param } = useAddress();
  const { state } = useTexts();
  const words = useWords(WORDS);
  const { maxDepth } = questionOf(id, param);
  const variables = { id, to, maxDepth, asOf, lang: apiLang(lang) };
  const answer = useAnswer(WaysBetween, variables, { keep: true });
  const ends = useAnswer(WayEnds, { id, to, lang: apiLang(lang) }, { keep: true });
  const { node, to: other } = ends.data ?? {};
  const missing = ends.data === undefined ? (ends.isError ? id : null) : state.unknownId;
  const title =
    node && other ? words.between(entityName(id, node.name, lang), entityName(to, other.name, lang)) : missing;
  if (node === null || other === null)
    return (
      <Page title={title}>
        <UnknownId id={node === null ? id : to} />
      </Page>
    );
  return (
    <Page title={title} below={<p>{words.betweenLead}</p>} shown={{ document: WaysBetween, variables }}>
      <p className="trace-choices">
        <DepthChoice maxDepth={maxDepth} />
      </p>
      <Answered answer={answer}>
        {({ paths }) =>
          paths.length === 0 ? (
            <p className="notice">{words.noWay(maxDepth)}</p>
          ) : (
            <ChainView chain={chainOfWays(paths)} name={`ways-${id}-${to}`} />
          )
        }
      </Answered>
    </Page>
  );
}
