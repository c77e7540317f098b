import { Page } from '../../parts/page.js';
import { useTexts } from '../../text/use-texts.js';

export function FindingsPage() {
  const { views } = useTexts();
  return <Page title={views.findings}>…</Page>;
}
