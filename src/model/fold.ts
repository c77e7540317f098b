/** Text as a search sees it: small letters without accents, `đ` as `d`, runs of white space as one space. */
export function folded(text: string): string {
  return byCharacter(text) ?? asWhole(text);
}

function asWhole(text: string): string {
  return withoutAccents(text).replace(/\s+/g, ' ').trim();
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();
}

/** What each character up to the punctuation of U+20xx becomes; filled in as they are met, for texts of Vietnamese take few of them. */
const KNOWN = new Array<string | undefined>(0x2100);

/** The one letter whose small form depends on its neighbours. */
const SIGMA = 0x3a3;

/** The same many times faster; undefined: the text has a character that is not for this. */
function byCharacter(text: string): string | undefined {
  let all = '';
  let isSpace = true;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= KNOWN.length || code === SIGMA) return undefined;
    const one = (KNOWN[code] ??= withoutAccents(text.charAt(place)).replace(/\s/, ' '));
    if (one === ' ' && isSpace) continue;
    all += one;
    if (one !== '') isSpace = one === ' ';
  }
  return isSpace ? all.slice(0, -1) : all;
}
