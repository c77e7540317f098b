import { useAddress } from '../../address/use-address.js';
import { Loading } from '../../parts/loading.js';
import { useIndicators } from '../../parts/indicator-box.js';
import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';
import { IndicatorMap } from './indicator-map.js';
import './map.css';

/** A map of an indicator; without one in the address, of that with most figures. */
export function MapPage() {
  const { param } = useAddress();
  const { views } = useTexts();
  const indicators = useIndicators();
  const indicator = param('indicator') ?? indicators?.[0]?.id;
  if (indicator === undefined)
    return (
      <Page title={views.map}>
        <Loading />
      </Page>
    );
  return <IndicatorMap indicator={indicator} indicators={indicators ?? []} />;
}
