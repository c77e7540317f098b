import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';

export function MapPage() {
  const { views } = useTexts();
  return <Page title={views.map}>…</Page>;
}
