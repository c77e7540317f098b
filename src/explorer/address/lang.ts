/** A language of the explorer, as the address and HTML write it. */
export type Lang = 'vi' | 'en';

/** The language asked for in the address, else the first the browser prefers of ours, else Vietnamese. */
export function langOf(asked: string | null, preferred: readonly string[]): Lang {
  return [asked ?? '', ...preferred].map((tag) => tag.toLowerCase().split('-', 1)[0]).find(isLang) ?? 'vi';
}

/** The same for the API. */
export function apiLang(lang: Lang): 'VI' | 'EN' {
  return lang === 'vi' ? 'VI' : 'EN';
}

function isLang(tag: string | undefined): tag is Lang {
  return tag === 'vi' || tag === 'en';
}
