import { IndicatorPage } from '../../parts/indicator-page.js';
import { useTexts } from '../../text/use-texts.js';
import { IndicatorComparison } from './indicator-comparison.js';
import './compare.css';

/** Figures of one indicator side by side. */
export function ComparePage() {
  const { views } = useTexts();
  return (
    <IndicatorPage title={views.compare}>{(indicator) => <IndicatorComparison indicator={indicator} />}</IndicatorPage>
  );
}
