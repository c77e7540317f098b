import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';

export function SourcesPage() {
  const { views } = useTexts();
  return <Page title={views.sources}>…</Page>;
}
