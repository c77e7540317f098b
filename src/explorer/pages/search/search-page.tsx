import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { type EntityKind, Search, type SearchQuery } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';
import { typeOfKind } from '../../text/kinds.js';
import { Facets } from './facets.js';
import { Hits } from './hits.js';
import { KindList } from './kind-list.js';
import { NoHits } from './no-hits.js';
import './search.css';

const PAGE = 20;
const MORE = 40;
/** The API gives no more at once. */
const LONGEST = 100;
/** The API ranks no more. */
const MOST = 400;

/** Everything of one kind when the address names that alone, else what was found by the text. */
export function SearchPage() {
  const { param, list } = useAddress();
  const [kind, ...others] = list('kinds');
  const text = param('q')?.trim() ?? '';
  if (text === '' && kind !== undefined && others.length === 0) return <KindList key={kind} kind={typeOfKind(kind)} />;
  return <Found />;
}

function Found() {
  const { search } = useTexts();
  const variables = useVariables();
  const { text } = variables;
  const answer = useAnswer(Search, variables, { keep: true, when: text !== '' });
  return (
    <Page title={search.title(text)} quiet shown={{ document: Search, variables }}>
      {text === '' ? (
        <p>
          {search.empty} <small>{search.hint}</small>
        </p>
      ) : (
        <Answered answer={answer}>{(data) => <Answer found={data.search} asked={variables} />}</Answered>
      )}
    </Page>
  );
}

/** What the address asks for. */
function useVariables() {
  const { lang, asOf, param, list } = useAddress();
  const kinds = list('kinds');
  const places = list('places');
  return {
    text: param('q')?.trim() ?? '',
    // an address may name any kind: the API says which there are
    kinds: kinds.length > 0 ? (kinds as EntityKind[]) : null,
    places: places.length > 0 ? [...places] : null,
    asOf,
    lang: apiLang(lang),
    first: Math.min(Math.max(Number(param('show')) || PAGE, PAGE), LONGEST),
  };
}

function Answer({
  found: { totalCount, facets, didYouMean, edges, pageInfo },
  asked: { text, first },
}: {
  readonly found: SearchQuery['search'];
  readonly asked: { readonly text: string; readonly first: number };
}) {
  const { set } = useAddress();
  const { search } = useTexts();
  return (
    <div className="search">
      <p role="status" className="search-count">
        {search.found(Math.min(totalCount, MOST))}
      </p>
      <Facets facets={facets} />
      <div>
        {totalCount === 0 ? <NoHits text={text} /> : null}
        <NearMiss text={didYouMean} />
        <Hits hits={edges} />
        {pageInfo.hasNextPage && first < LONGEST && (
          <button
            type="button"
            onClick={() => set({ show: String(Math.min(first + MORE, LONGEST)) }, { replace: true })}
          >
            {search.more}
          </button>
        )}
      </div>
    </div>
  );
}

function NearMiss({ text }: { readonly text: string | null }) {
  const { set } = useAddress();
  const { search } = useTexts();
  if (text === null) return null;
  return (
    <p className="search-near">
      {search.didYouMean}{' '}
      <button type="button" className="as-link" onClick={() => set({ q: text })}>
        {text}
      </button>
      ?
    </p>
  );
}
