import { type ScalarName } from '../../src/model/model.js';
import { type Note } from '../problems.js';
import { type LocatedEntry } from '../read/located.js';
import { checkKeys, itemsOf, mapOf, needed } from '../records/shape.js';
import { type StatedIdentifier } from './fact.js';
import { optionsOf } from './options.js';

const FIELDS: Readonly<Record<string, ScalarName>> = {
  scheme: 'String',
  value: 'String',
  from: 'PartialDate',
  to: 'PartialDate',
};

/** The codes written under `identifiers`: a list of `{scheme, value, from, to}`. */
export function identifiersOf(entry: LocatedEntry | undefined, note: Note): readonly StatedIdentifier[] {
  return itemsOf(entry, '"identifiers"', note).flatMap((item) => {
    const map = mapOf(item, 'an identifier', note);
    if (map === undefined) return [];
    checkKeys(map, Object.keys(FIELDS), 'an identifier', note);
    needed(map, 'scheme', 'an identifier', note);
    needed(map, 'value', 'an identifier', note);
    const read = optionsOf(map, FIELDS, note) as Partial<Record<string, string>>;
    const { scheme, value, from, to } = read;
    return scheme === undefined || value === undefined ? [] : [{ at: item.at, scheme, value, from, to }];
  });
}
