import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';

export function ComparePage() {
  const { views } = useTexts();
  return <Page title={views.compare}>…</Page>;
}
