import { foldedNumber } from '../src/model/folded-number.js';
import { foldedWords } from '../src/model/words.js';
import { type Value } from './check/fact.js';
import { type GraphIdentifier } from './dataset.js';

/**
 * What the full-text index `search` holds of an entity, as words without accents parted by spaces: `_search`, each word of its names and
 * title once; `_whole`, each name run together; `_number`, its document numbers as keys, the first part of each (`n9`), and its codes.
 */
export function searchProperties(
  properties: Readonly<Record<string, Value>>,
  identifiers: readonly GraphIdentifier[],
): Readonly<Record<string, string>> {
  const names = texts(properties['name'], properties['nameEn'], properties['aliases']).map(foldedWords);
  const titles = texts(properties['title'], properties['legalName']).map(foldedWords);
  const numbers = texts(properties['number'], properties['aliases']).filter((text) => /^\d/.test(text));
  const codes = identifiers.map(({ value }) => foldedWords(value).join(''));
  return {
    _search: joined([...names, ...titles].flat()),
    _whole: joined(names.map((words) => words.join(''))),
    _number: joined([...numbers.flatMap(numberKeys), ...codes]),
  };
}

function numberKeys(number: string): readonly string[] {
  const key = foldedNumber(number);
  return [key, `n${/^\d+/.exec(key)?.[0] ?? ''}`];
}

function texts(...values: readonly (Value | undefined)[]): readonly string[] {
  return values.flat().filter((value) => typeof value === 'string');
}

/** Each word once; Lucene takes no word of more than 32,766 bytes. */
function joined(words: readonly string[]): string {
  return [...new Set(words)].filter((word) => word !== '' && word.length <= 1000).join(' ');
}
