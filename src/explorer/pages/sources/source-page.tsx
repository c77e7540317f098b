import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { SourceHead, type SourceHeadQuery } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { EntityLink } from '../../parts/entity-link.js';
import { KindName } from '../../parts/kind-name.js';
import { Merged } from '../../parts/merged.js';
import { Page } from '../../parts/page.js';
import { UnknownId } from '../../parts/unknown-id.js';
import { dayText } from '../../text/day-text.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { EntityFindings } from '../entity/entity-findings.js';
import { Section } from '../entity/section.js';
import { WORDS as ENTITY_WORDS } from '../entity/words.js';
import { Passages } from './passages.js';
import { WORDS } from './words.js';
import '../entity/entity.css';
import './sources.css';

export function SourcePage({ id }: { readonly id: string }) {
  const { lang } = useAddress();
  const { state } = useTexts();
  const variables = { id, lang: apiLang(lang) };
  const answer = useAnswer(SourceHead, variables, { keep: true });
  const source = answer.data?.source ?? null;
  const missing = answer.data === undefined ? (answer.isError ? id : null) : state.unknownId;
  return (
    <Page
      title={source?.name ?? missing}
      above={source && <KindName type="Source" />}
      below={source && <Origin source={source} />}
      shown={{ document: SourceHead, variables }}
    >
      <Answered answer={answer}>
        {({ source: found }) => (found === null ? <UnknownId id={id} /> : <Known source={found} />)}
      </Answered>
    </Page>
  );
}

type Source = NonNullable<SourceHeadQuery['source']>;

/** Who published it, when, of what it tells. */
function Origin({ source }: { readonly source: Source }) {
  const { lang } = useAddress();
  const { author, publisher, place, publishedOn, licence, link } = source;
  return (
    <p className="source-origin">
      {[author, publisher, place].map((one) => one && <EntityLink key={one.id} id={one.id} name={one.name} />)}
      {publishedOn !== null && <time dateTime={publishedOn}>{dayText(publishedOn, lang)}</time>}
      {licence !== null && <span>{licence}</span>}
      {link !== null && <a href={link}>{new URL(link).hostname}</a>}
      <code>{source.id}</code>
    </p>
  );
}

function Known({ source }: { readonly source: Source }) {
  const words = useWords(WORDS);
  const { findings } = useWords(ENTITY_WORDS);
  const { id, file, redirectedFrom } = source;
  return (
    <div className="source-body">
      {redirectedFrom !== null && <Merged from={redirectedFrom} />}
      {file === null ? <p className="notice">{words.dataSet}</p> : <Passages id={id} />}
      {source.findings.totalCount > 0 && (
        <Section id="findings" title={findings} count={source.findings.totalCount}>
          <EntityFindings id={id} />
        </Section>
      )}
    </div>
  );
}
