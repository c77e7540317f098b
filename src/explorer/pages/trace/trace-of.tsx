import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { TraceChain, TraceCounts, TraceStart, type TraceChainQuery } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { EntityLink } from '../../parts/entity-link.js';
import { KindName } from '../../parts/kind-name.js';
import { Merged } from '../../parts/merged.js';
import { Page } from '../../parts/page.js';
import { UnknownId } from '../../parts/unknown-id.js';
import { entityName } from '../../text/entity-name.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { ChainView } from './chain-view.js';
import { chainOfTrace } from './chain.js';
import { Choices } from './choices.js';
import { Frontier } from './frontier.js';
import { questionOf } from './question.js';
import { WORDS } from './words.js';

export function TraceOf({ id }: { readonly id: string }) {
  const { lang, asOf, param } = useAddress();
  const { state } = useTexts();
  const words = useWords(WORDS);
  const question = questionOf(id, param);
  const variables = { id, ...question, asOf, lang: apiLang(lang) };
  const answer = useAnswer(TraceChain, variables, { keep: true });
  const { goal: _, ...everyGoal } = question;
  const nothing = answer.data?.trace.nodeCount === 1;
  const counts = useAnswer(TraceCounts, { id, ...everyGoal, asOf }, { when: nothing });
  const start = useAnswer(TraceStart, { id, lang: apiLang(lang) }, { keep: true });
  const entity = start.data?.node;
  const missing = start.data === undefined ? (start.isError ? id : null) : state.unknownId;
  return (
    <Page
      title={entity ? words.title(entityName(entity.id, entity.name, lang)) : missing}
      above={entity && <KindName type={entity.__typename} />}
      below={entity && <EntityLink id={entity.id} name={words.page} />}
      shown={{ document: TraceChain, variables }}
    >
      {entity?.redirectedFrom != null && <Merged from={entity.redirectedFrom} />}
      {entity !== null && <Choices question={question} counts={nothing ? counts.data : undefined} />}
      {entity === null ? (
        <UnknownId id={id} />
      ) : (
        <Answered answer={answer}>{({ trace }) => <Found id={id} trace={trace} />}</Answered>
      )}
    </Page>
  );
}

function Found({ id, trace }: { readonly id: string; readonly trace: TraceChainQuery['trace'] }) {
  const words = useWords(WORDS);
  const chain = chainOfTrace(trace);
  return (
    <>
      {chain.links.length === 0 && <p className="notice">{words.nothing}</p>}
      {chain.stops.length < trace.nodeCount && (
        <p className="notice">{words.shown(chain.stops.length, trace.nodeCount)}</p>
      )}
      {chain.links.length === 0 ? (
        <Frontier frontier={trace.frontier} />
      ) : (
        <ChainView chain={chain} name={`trace-${id}`}>
          <Frontier frontier={trace.frontier} />
        </ChainView>
      )}
    </>
  );
}
