/** All characters that have a place of their own, in the order of the Vietnamese alphabet; marks and digits come before letters. */
const ORDER = Array.from(' _-–—,;:!?.…\'‘’"“”()[]{}§@*/\\&#%`^+<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz');

/** Tones in dictionary order: huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const RANKS = new Map(ORDER.map((character, place) => [character, String.fromCharCode(0x21 + place)]));

/**
 * A key by which names sort, as plain strings, as in a Vietnamese dictionary: by letters (a, ă and â are three), then tones, then small before capital.
 * Other characters follow all letters, by code.
 */
export function sortKey(name: string): string {
  let letters = '';
  let tones = '';
  let cases = '';
  for (const character of name.normalize('NFC')) {
    const small = character.toLowerCase();
    const { letter, tone } = parted(small);
    letters += RANKS.get(letter) ?? letter;
    tones += tone;
    cases += small === character ? '0' : '1';
  }
  return `${letters} ${withoutZeros(tones)} ${withoutZeros(cases)}`;
}

interface Parted {
  readonly letter: string;
  readonly tone: string;
}

/** What was met of them; texts of Vietnamese take few characters. */
const KNOWN = new Map<string, Parted>();
const MOST_KNOWN = 2_000;

/** The letter as the alphabet has it, and its tone: 0 for none, 9 for an accent that is no tone. */
function parted(character: string): Parted {
  const known = KNOWN.get(character);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const found = partedAnew(character);
  KNOWN.set(character, found);
  return found;
}

function partedAnew(character: string): Parted {
  if (RANKS.has(character)) return { letter: character, tone: '0' };
  const marks = Array.from(character.normalize('NFD'));
  const tone = marks.findIndex((mark) => TONES.includes(mark));
  if (tone >= 0) {
    const letter = marks
      .filter((_, place) => place !== tone)
      .join('')
      .normalize('NFC');
    return { letter, tone: String(TONES.indexOf(marks[tone] ?? '') + 1) };
  }
  const [base = character] = marks;
  return { letter: RANKS.has(base) ? base : character, tone: RANKS.has(base) ? '9' : '0' };
}

function withoutZeros(text: string): string {
  return text.replace(/0+$/, '');
}
