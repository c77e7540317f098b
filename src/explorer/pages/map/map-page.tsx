import { IndicatorPage } from '../../parts/indicator-page.js';
import { useTexts } from '../../text/use-texts.js';
import { IndicatorMap } from './indicator-map.js';
import './map.css';

/** A map of one indicator. */
export function MapPage() {
  const { views } = useTexts();
  return <IndicatorPage title={views.map}>{(indicator) => <IndicatorMap indicator={indicator} />}</IndicatorPage>;
}
