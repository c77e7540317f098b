import { type Lang } from '../address/lang.js';
import { useAddress } from '../address/use-address.js';
import { useTexts } from '../text/use-texts.js';

const LANGUAGES: readonly { readonly lang: Lang; readonly name: string; readonly short: string }[] = [
  { lang: 'vi', name: 'Tiếng Việt', short: 'VI' },
  { lang: 'en', name: 'English', short: 'EN' },
];

export function LanguageSwitch() {
  const address = useAddress();
  const { language } = useTexts();
  return (
    <div className="shell-language" role="group" aria-label={language}>
      {LANGUAGES.map(({ lang, name, short }) => (
        <button
          key={lang}
          type="button"
          lang={lang}
          title={name}
          aria-label={`${short} – ${name}`}
          aria-pressed={address.lang === lang}
          onClick={() => address.set({ lang }, { replace: true })}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
