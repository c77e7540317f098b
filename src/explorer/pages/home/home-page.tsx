import { Home } from '../../api/operations.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { KindName } from '../../parts/kind-name.js';
import { Page } from '../../parts/page.js';
import { typeOfKind } from '../../text/kinds.js';
import { useTexts } from '../../text/use-texts.js';

export function HomePage() {
  const { tagline, number } = useTexts();
  const answer = useAnswer(Home, {});
  return (
    <Page title={tagline} shown={{ document: Home, variables: {} }}>
      <Answered answer={answer}>
        {({ meta }) => (
          <ul className="home-counts">
            {meta.counts.map(({ kind, count }) => (
              <li key={kind}>
                <KindName type={typeOfKind(kind)} /> {number(count)}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Page>
  );
}
