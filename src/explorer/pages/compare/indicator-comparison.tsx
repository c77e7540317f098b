import { Link } from 'wouter';
import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { type Era, FiguresByPlace, Years } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { eraOn } from '../../parts/era.js';
import { IndicatorBox, useIndicators } from '../../parts/indicator-box.js';
import { Missing } from '../../parts/missing.js';
import { NoFigures } from '../../parts/no-figures.js';
import { Page } from '../../parts/page.js';
import { spanOf, YearChoice, yearsIn } from '../../parts/year-choice.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { ComparisonView } from './comparison-view.js';
import { HarmoniseChoice, harmoniseAsked } from './harmonise-choice.js';
import { PlacePicker, useProvinces } from './place-picker.js';
import { WORDS } from './words.js';

/** The controls, the question and its answer side by side. */
export function IndicatorComparison({ indicator }: { readonly indicator: string }) {
  const { lang, asOf, param, list, href } = useAddress();
  const { views } = useTexts();
  const words = useWords(WORDS);
  const indicators = useIndicators();
  const provinces = useProvinces();
  const years = useAnswer(Years, { indicator });
  const asked = list('places');
  const places = asked.length > 0 ? [...asked] : idsOf(provinces.data ?? [], eraOn(asOf));
  const harmoniseTo = harmoniseAsked(param('into'));
  const question = { indicator, places, ...spanOf(param('year')), asOf, harmoniseTo, lang: apiLang(lang) };
  const answer = useAnswer(FiguresByPlace, question, { keep: true, when: places.length > 0 });
  const name = indicators.data?.find(({ id }) => id === indicator)?.name ?? answer.data?.compare.indicator.name;
  return (
    <Page
      title={name === undefined ? views.compare : words.title(name)}
      quiet
      shown={{ document: FiguresByPlace, variables: question }}
      actions={
        <Link className="button" href={href('/map', { indicator, year: param('year') })}>
          {words.map}
        </Link>
      }
    >
      <div className="compare-controls">
        <IndicatorBox indicators={indicators.data ?? []} chosen={indicator} />
        <YearChoice years={yearsIn(years.data)} />
        <HarmoniseChoice />
        <PlacePicker provinces={provinces.data ?? []} chosen={asked} />
      </div>
      {places.length === 0 ? (
        <Answered answer={provinces}>{() => <NoFigures />}</Answered>
      ) : (
        <Answered answer={answer}>
          {({ compare }) => (
            <>
              <Missing answers={[indicators, years, provinces]} />
              <ComparisonView comparison={compare} question={question} />
            </>
          )}
        </Answered>
      )}
    </Page>
  );
}

function idsOf(provinces: readonly { readonly id: string; readonly era: Era }[], era: Era): string[] {
  return provinces.filter((one) => one.era === era).map(({ id }) => id);
}
