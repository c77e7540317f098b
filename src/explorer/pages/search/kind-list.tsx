import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { usePages } from '../../api/use-pages.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Page } from '../../parts/page.js';
import { Paged } from '../../parts/paged.js';
import { KINDS } from '../../text/kinds.js';
import { labelOf } from '../../text/label.js';
import { useTexts } from '../../text/use-texts.js';
import { NotFoundPage } from '../not-found-page.js';
import { kindListQuery } from './kind-list-query.js';

/** All entities of a kind by name, for those who would rather leaf than search. */
export function KindList({ kind }: { readonly kind: string }) {
  const { lang } = useAddress();
  const document = kindListQuery(kind, apiLang(lang));
  return document === null ? <NotFoundPage /> : <Listed kind={kind} document={document} />;
}

type Document = NonNullable<ReturnType<typeof kindListQuery>>;

function Listed({ kind, document }: { readonly kind: string; readonly document: Document }) {
  const { lang, asOf } = useAddress();
  const { search } = useTexts();
  const variables = { asOf, lang: apiLang(lang), first: 60 };
  const pages = usePages(document, variables, ({ list }) => list);
  return (
    <Page
      title={labelOf(KINDS, kind, lang)}
      below={<p className="search-count">{pages.items ? search.entries(pages.total) : ' '}</p>}
      shown={{ document, variables }}
    >
      <Paged pages={pages}>
        {(entities) => (
          <ul className="kind-list">
            {entities.map(({ id, name }) => (
              <li key={id}>
                <EntityLink id={id} name={name} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}
