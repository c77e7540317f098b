import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../address/use-address.js';
import { useTexts } from '../text/use-texts.js';
import { DayControl } from './day-control.js';
import { Fallible } from './fallible.js';
import { LanguageSwitch } from './language-switch.js';
import { SearchBox } from './search-box.js';
import { ViewLinks } from './view-links.js';

/** What stands around every view. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { path, lang, href } = useAddress();
  const texts = useTexts();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header className="shell-header">
        <Link className="shell-name" href={href('/')}>
          province<span>·</span>graph
        </Link>
        <SearchBox />
        <DayControl />
        <LanguageSwitch />
        <ViewLinks />
      </header>
      <main id="content" tabIndex={-1}>
        <Fallible key={path}>{children}</Fallible>
      </main>
    </>
  );
}
