import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { MapFigures, Provinces, Years } from '../../api/operations.generated.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { IndicatorBox, useIndicators } from '../../parts/indicator-box.js';
import { Missing } from '../../parts/missing.js';
import { NoFigures } from '../../parts/no-figures.js';
import { Page } from '../../parts/page.js';
import { spanOf, usualYear, YearChoice, yearsIn } from '../../parts/year-choice.js';
import { useTexts } from '../../text/use-texts.js';
import { eraOn } from '../../parts/era.js';
import { EraSwitch } from './era-switch.js';
import { MapView } from './map-view.js';
import { WORDS } from './words.js';
import { useWords } from '../../text/use-words.js';

/** The controls, the question and its answer as a map. */
export function IndicatorMap({ indicator }: { readonly indicator: string }) {
  const { lang, asOf, param } = useAddress();
  const { views } = useTexts();
  const words = useWords(WORDS);
  const era = eraOn(asOf);
  const indicators = useIndicators();
  const provinces = useAnswer(Provinces, { era, lang: apiLang(lang) });
  const known = provinces.data?.provinces.nodes ?? [];
  const places = known.map(({ id }) => id);
  const years = useAnswer(Years, { indicator });
  // what was brought over from several years could hardly be compared
  const usual = era === 'P34' ? usualYear(yearsIn(years.data), places.length) : null;
  const span = spanOf(param('year') ?? usual);
  // what was told of the sixty-three is brought into the thirty-four
  const harmoniseTo = era === 'P34' ? era : null;
  const variables = { indicator, places, ...span, asOf, harmoniseTo, lang: apiLang(lang) };
  const figures = useAnswer(MapFigures, variables, { when: places.length > 0 && years.data !== undefined });
  const name = indicators.data?.find(({ id }) => id === indicator)?.name ?? figures.data?.compare.indicator.name;
  return (
    <Page title={name === undefined ? views.map : words.title(name)} quiet shown={{ document: MapFigures, variables }}>
      <div className="map-controls">
        <IndicatorBox indicators={indicators.data ?? []} chosen={indicator} />
        <YearChoice years={yearsIn(years.data)} usual={usual} />
        <EraSwitch era={era} />
      </div>
      {places.length === 0 ? (
        <Answered answer={provinces}>{() => <NoFigures />}</Answered>
      ) : (
        <Answered answer={years}>
          {() => (
            <Answered answer={figures}>
              {({ compare }) => (
                <>
                  <Missing answers={[indicators]} />
                  <MapView key={`${indicator} ${era}`} era={era} provinces={known} comparison={compare} />
                </>
              )}
            </Answered>
          )}
        </Answered>
      )}
    </Page>
  );
}
