import { useAddress } from '../../address/use-address.js';
import { Answered } from '../../parts/answered.js';
import { useIndicators } from '../../parts/indicator-box.js';
import { NoFigures } from '../../parts/no-figures.js';
import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';
import { IndicatorComparison } from './indicator-comparison.js';
import './compare.css';

/** Figures of one indicator side by side; without one in the address, of that with most figures. */
export function ComparePage() {
  const { param } = useAddress();
  const { views } = useTexts();
  const indicators = useIndicators();
  const indicator = param('indicator') ?? indicators.data?.[0]?.id;
  if (indicator !== undefined) return <IndicatorComparison indicator={indicator} />;
  return (
    <Page title={views.compare}>
      <Answered answer={indicators}>{() => <NoFigures />}</Answered>
    </Page>
  );
}
