import { after, firstDay } from '../../src/model/partial-date.js';
import { type Note } from '../problems.js';
import { type Draft } from './draft.js';
import { type Edge } from './edges.js';

/** Notes every entity and relationship that ends before it begins. */
export function checkIntervals(drafts: Iterable<Draft>, edges: Iterable<Edge>, note: Note): void {
  for (const { id, kind, properties } of drafts) {
    for (const { from, to } of kind.valid) {
      if (from === undefined || to === undefined) continue;
      const begin = properties.get(from.property)?.value;
      const end = properties.get(to.property);
      if (typeof begin !== 'string' || typeof end?.value !== 'string' || !endsBefore(begin, end.value)) continue;
      note(end.at, `${id} has "${to.property}" ${end.value} before "${from.property}" ${begin}`);
    }
  }
  for (const { type, from, to, validFrom, validTo, at } of edges) {
    if (validFrom === undefined || validTo === undefined || !endsBefore(validFrom, validTo)) continue;
    note(at, `${from} ${type} ${to} has "to" ${validTo} before "from" ${validFrom}`);
  }
}

/** Whether the end is over before the begin, whatever days the two dates leave open. */
function endsBefore(begin: string, end: string): boolean {
  return firstDay(after(end)) <= firstDay(begin);
}
