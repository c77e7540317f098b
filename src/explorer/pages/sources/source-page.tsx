import { Page } from '../../parts/page.js';

export function SourcePage({ id }: { readonly id: string }) {
  return <Page title={id}>…</Page>;
}
