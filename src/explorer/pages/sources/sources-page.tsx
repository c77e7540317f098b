import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { Sources, type SourcesQuery } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Page } from '../../parts/page.js';
import { dayText } from '../../text/day-text.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { WORDS } from './words.js';
import './sources.css';

type Source = SourcesQuery['sources']['nodes'][number];

export function SourcesPage() {
  const { lang } = useAddress();
  const { views } = useTexts();
  const words = useWords(WORDS);
  const variables = { lang: apiLang(lang) };
  const answer = useAnswer(Sources, variables, { keep: true });
  return (
    <Page title={views.sources} below={<p>{words.lead}</p>} shown={{ document: Sources, variables }}>
      <Answered answer={answer}>
        {({ sources }) => (
          <div className="sources">
            <SourceTable title={words.texts} sources={sources.nodes.filter(({ file }) => file !== null)} />
            <SourceTable title={words.dataSets} sources={sources.nodes.filter(({ file }) => file === null)} />
          </div>
        )}
      </Answered>
    </Page>
  );
}

function SourceTable({ title, sources }: { readonly title: string; readonly sources: readonly Source[] }) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const { number } = useTexts();
  const texts = sources.some(({ file }) => file !== null);
  return (
    <section>
      <h2>{title}</h2>
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {texts && <th scope="col">{words.place}</th>}
            {texts && <th scope="col">{words.publishedOn}</th>}
            {texts && (
              <th scope="col" className="number">
                {words.paragraphs}
              </th>
            )}
            {!texts && <th scope="col">{words.licence}</th>}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id}>
              <th scope="row">
                <EntityLink {...source} />
                {source.publisher && <small>{source.publisher.name}</small>}
              </th>
              {texts && <td data-label={words.place}>{source.place?.name}</td>}
              {texts && (
                <td data-label={words.publishedOn}>
                  {source.publishedOn === null ? '' : dayText(source.publishedOn, lang)}
                </td>
              )}
              {texts && (
                <td data-label={words.paragraphs} className="number">
                  {number(source.passages.totalCount)}
                </td>
              )}
              {!texts && <td data-label={words.licence}>{source.licence}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
