import { Link } from 'wouter';
import { useAddress } from '../address/use-address.js';
import { Page } from '../parts/page.js';
import { useTexts } from '../text/use-texts.js';

export function NotFoundPage() {
  const { path, href } = useAddress();
  const { state } = useTexts();
  return (
    <Page title={state.unknownAddress}>
      <p>
        <code>{path}</code>
      </p>
      <p>
        <Link href={href('/')}>{state.home}</Link>
      </p>
    </Page>
  );
}
