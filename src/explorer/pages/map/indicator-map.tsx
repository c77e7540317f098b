import { apiLang } from '../../address/lang.js';
import { useAddress } from '../../address/use-address.js';
import { MapFigures, type MapFiguresQuery, Provinces, type ProvincesQuery } from '../../api/operations.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../parts/answered.js';
import { IndicatorBox } from '../../parts/indicator-box.js';
import { type Option } from '../../parts/option.js';
import { Page } from '../../parts/page.js';
import { spanOf, useYears, usualYear, YearChoice } from '../../parts/year-choice.js';
import { useTexts } from '../../text/use-texts.js';
import { eraOn } from '../../parts/era.js';
import { EraSwitch } from './era-switch.js';
import { MapView } from './map-view.js';
import { WORDS } from './words.js';
import { useWords } from '../../text/use-words.js';

interface IndicatorMapParts {
  readonly indicator: string;
  readonly indicators: readonly Option[];
}

/** The controls, the question and its answer as a map. */
export function IndicatorMap({ indicator, indicators }: IndicatorMapParts) {
  const { lang, asOf, param } = useAddress();
  const { views } = useTexts();
  const words = useWords(WORDS);
  const era = eraOn(asOf);
  const provinces = useAnswer(Provinces, { era, lang: apiLang(lang) });
  const places = provinces.data?.provinces.nodes.map(({ id }) => id) ?? [];
  const years = useYears(indicator);
  // what was brought over from several years could hardly be compared
  const usual = era === 'P34' ? usualYear(years ?? [], places.length) : null;
  const span = spanOf(param('year') ?? usual);
  // what was told of the sixty-three is brought into the thirty-four
  const harmoniseTo = era === 'P34' ? era : null;
  const variables = { indicator, places, ...span, asOf, harmoniseTo, lang: apiLang(lang) };
  const figures = useAnswer(MapFigures, variables, { when: places.length > 0 && years !== undefined });
  const name = indicators.find(({ id }) => id === indicator)?.name ?? figures.data?.compare.indicator.name;
  return (
    <Page title={name === undefined ? views.map : words.title(name)} quiet shown={{ document: MapFigures, variables }}>
      <div className="map-controls">
        <IndicatorBox indicators={indicators} chosen={indicator} />
        <YearChoice indicator={indicator} usual={usual} />
        <EraSwitch era={era} />
      </div>
      <Answered answer={provinces}>
        {(known: ProvincesQuery) => (
          <Answered answer={figures}>
            {({ compare }: MapFiguresQuery) => (
              <MapView key={`${indicator} ${era}`} era={era} provinces={known.provinces.nodes} comparison={compare} />
            )}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}
