import { Page } from '../../parts/page.js';

export function TracePage({ id }: { readonly id: string }) {
  return <Page title={id}>…</Page>;
}
