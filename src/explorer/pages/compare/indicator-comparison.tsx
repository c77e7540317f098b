import { Link } from 'wouter';
import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { type Era, FiguresByPlace } from '../../api/operations.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { eraOn } from '../../parts/era.js';
import { IndicatorBox } from '../../parts/indicator-box.js';
import { type Option } from '../../parts/option.js';
import { Page } from '../../parts/page.js';
import { spanOf, YearChoice } from '../../parts/year-choice.js';
import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { ComparisonView } from './comparison-view.js';
import { HarmoniseChoice, harmoniseAsked } from './harmonise-choice.js';
import { PlacePicker, useProvinces } from './place-picker.js';
import { WORDS } from './words.js';

interface IndicatorComparisonParts {
  readonly indicator: string;
  readonly indicators: readonly Option[];
}

/** The controls, the question and its answer side by side. */
export function IndicatorComparison({ indicator, indicators }: IndicatorComparisonParts) {
  const { lang, asOf, param, list, href } = useAddress();
  const { views } = useTexts();
  const words = useWords(WORDS);
  const provinces = useProvinces();
  const asked = list('places');
  const places = asked.length > 0 ? [...asked] : idsOf(provinces, eraOn(asOf));
  const harmoniseTo = harmoniseAsked(param('into'));
  const question = { indicator, places, ...spanOf(param('year')), asOf, harmoniseTo, lang: apiLang(lang) };
  const answer = useAnswer(FiguresByPlace, question, { keep: true, when: places.length > 0 });
  const name = indicators.find(({ id }) => id === indicator)?.name ?? answer.data?.compare.indicator.name;
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
        <IndicatorBox indicators={indicators} chosen={indicator} />
        <YearChoice indicator={indicator} />
        <HarmoniseChoice />
        <PlacePicker provinces={provinces} chosen={asked} />
      </div>
      <Answered answer={answer}>
        {({ compare }) => <ComparisonView comparison={compare} question={question} />}
      </Answered>
    </Page>
  );
}

function idsOf(provinces: readonly { readonly id: string; readonly era: Era }[], era: Era): string[] {
  return provinces.filter((one) => one.era === era).map(({ id }) => id);
}
