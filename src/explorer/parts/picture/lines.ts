/** A text in at most `most` lines of about `width` letters, broken between words; what does not fit ends in `…`. */
export function lines(text: string, width: number, most: number): readonly string[] {
  const made: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width) line = longer;
    else {
      made.push(line);
      line = word;
    }
  }
  made.push(line);
  if (made.length <= most) return made;
  const last = made[most - 1] ?? '';
  return [...made.slice(0, most - 1), `${last.slice(0, width - 1).trimEnd()}…`];
}

/** A word longer than a line, cut. */
function pieces(word: string, width: number): readonly string[] {
  return word.length <= width ? [word] : [word.slice(0, width), ...pieces(word.slice(width), width)];
}
