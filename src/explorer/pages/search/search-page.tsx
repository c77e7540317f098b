import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { Search } from '../../api/operations.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';

export function SearchPage() {
  const { lang, asOf, param } = useAddress();
  const { search } = useTexts();
  const text = param('q') ?? '';
  const variables = { text, asOf, lang: apiLang(lang), first: 20 };
  const answer = useAnswer(Search, variables, { keep: true });
  return (
    <Page title={search.title(text)} quiet shown={{ document: Search, variables }}>
      <Answered answer={answer}>
        {(data) => (
          <ol>
            {data.search.edges.map(({ node }) => (
              <li key={node.id}>
                <EntityLink id={node.id} name={node.name} />
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </Page>
  );
}
