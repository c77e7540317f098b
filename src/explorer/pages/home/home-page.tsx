import { Link } from 'wouter';
import { useAddress } from '../../address/use-address.js';
import { Home } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { Page } from '../../parts/page.js';
import { KINDS, typeOfKind } from '../../text/kinds.js';
import { labelOf } from '../../text/label.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { WORDS } from './words.js';
import './home.css';

export function HomePage() {
  const { href } = useAddress();
  const { tagline, search } = useTexts();
  const words = useWords(WORDS);
  return (
    <Page title={tagline} shown={{ document: Home, variables: {} }}>
      <div className="home">
        <p className="home-lead">
          {words.lead} <span>{search.hint}</span>
        </p>
        <section>
          <h2>{words.begin}</h2>
          <ul className="home-questions">
            {words.questions.map(({ text, path, params }) => (
              <li key={text}>
                <Link href={href(path, params)}>{text}</Link>
              </li>
            ))}
          </ul>
        </section>
        <Holdings />
      </div>
    </Page>
  );
}

function Holdings() {
  const { lang, href } = useAddress();
  const { number } = useTexts();
  const words = useWords(WORDS);
  const answer = useAnswer(Home, {});
  return (
    <section className="home-holds">
      <h2>{words.holds}</h2>
      <Answered answer={answer}>
        {({ meta }) => (
          <>
            <ul className="home-counts">
              {meta.counts
                .toSorted((a, b) => b.count - a.count)
                .map(({ kind, count }) => (
                  <li key={kind}>
                    <Link href={href('/search', { kinds: kind })}>{labelOf(KINDS, typeOfKind(kind), lang)}</Link>
                    <span>{number(count)}</span>
                  </li>
                ))}
            </ul>
            <p>
              <small>
                {words.version} <code>{meta.datasetVersion.slice(0, 12)}</code>, {words.loaded}{' '}
                <time dateTime={meta.loadedAt}>
                  {new Date(meta.loadedAt).toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB')}
                </time>
              </small>
            </p>
          </>
        )}
      </Answered>
    </section>
  );
}
