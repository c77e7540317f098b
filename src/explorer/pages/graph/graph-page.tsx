import { Page } from '../../parts/page.js';

export function GraphPage({ id }: { readonly id: string }) {
  return <Page title={id}>…</Page>;
}
