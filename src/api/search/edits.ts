import { distance as distanceWithoutSwaps } from 'fastest-levenshtein';

/**
 * How many typing mistakes part two words: letters left out, added, exchanged, or two swapped. `most + 1` stands for any larger number.
 */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const [ours, theirs] = differing(a, b);
  if (ours.length === 0 || theirs.length === 0) return Math.max(ours.length, theirs.length);
  if (most === 1 && ours.length + theirs.length > 2) return ours.length === 2 && swapped(ours, theirs) ? 1 : 2;
  // a swap counts twice there
  if (distanceWithoutSwaps(ours, theirs) > 2 * most) return most + 1;
  return distance(ours, theirs, most);
}

/** What is left of two words without the letters with which both begin and end. */
function differing(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function swapped(a: string, b: string): boolean {
  return a[1] === b[0] && b === `${a[1] ?? ''}${a[0] ?? ''}`;
}

function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const turned = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? before[column - 2] : undefined;
      current[column] = Math.min(
        at(above, column - 1) + same,
        at(above, column) + 1,
        at(current, column - 1) + 1,
        turned === undefined ? Infinity : turned + 1,
      );
    }
    if (Math.min(...current) > most) return most + 1;
    [before, above] = [above, current];
  }
  return Math.min(at(above, b.length), most + 1);
}

/** How many mistakes a word of that length may have: short ones none, since they turn into each other. */
export function editsAllowed(length: number): number {
  return length < 3 ? 0 : length < 8 ? 1 : 2;
}

/** How many a whole name may have that is written as one word. */
export function wholeEditsAllowed(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3;
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? Infinity;
}
