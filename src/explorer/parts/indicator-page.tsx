import { type ReactNode } from 'react';
import { useAddress } from '../address/use-address.js';
import { Answered } from './answered.js';
import { useIndicators } from './indicator-box.js';
import { NoFigures } from './no-figures.js';
import { Page } from './page.js';

/** A page of the indicator in the address; without one there, of that with most figures. The title is that of the page until one is known. */
export function IndicatorPage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (indicator: string) => ReactNode;
}) {
  const { param } = useAddress();
  const indicators = useIndicators();
  const indicator = param('indicator') ?? indicators.data?.[0]?.id;
  if (indicator !== undefined) return children(indicator);
  return (
    <Page title={title}>
      <Answered answer={indicators}>{() => <NoFigures />}</Answered>
    </Page>
  );
}
