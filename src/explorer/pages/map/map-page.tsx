import { useAddress } from '../../address/use-address.js';
import { Answered } from '../../parts/answered.js';
import { useIndicators } from '../../parts/indicator-box.js';
import { NoFigures } from '../../parts/no-figures.js';
import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';
import { IndicatorMap } from './indicator-map.js';
import './map.css';

/** A map of an indicator; without one in the address, of that with most figures. */
export function MapPage() {
  const { param } = useAddress();
  const { views } = useTexts();
  const indicators = useIndicators();
  const indicator = param('indicator') ?? indicators.data?.[0]?.id;
  if (indicator !== undefined) return <IndicatorMap indicator={indicator} />;
  return (
    <Page title={views.map}>
      <Answered answer={indicators}>{() => <NoFigures />}</Answered>
    </Page>
  );
}
