import { type Interval, type IntervalEnd, type Kind } from '../src/model/model.js';
import { folded } from '../src/model/fold.js';
import { after, firstDay, shifted } from '../src/model/partial-date.js';
import { sortKey } from '../src/model/sort-key.js';
import { type StoredValue } from '../src/graph/stored.js';
import { type Value } from './check/fact.js';

/** Validity whose begin or end is not known. */
export const OPEN_FROM = '0000';
export const OPEN_TO = '9999';

type Properties = Readonly<Record<string, Value>>;

/**
 * What the compiler sorts and filters by: `_name` (sort key), `_from` and `_to` (validity), for each date property `_day_<name>`,
 * its first day or '' when there is none, and for each text property that has a value `_fold_<name>`, without accents and case.
 */
export function hiddenProperties(kind: Kind, properties: Properties): Readonly<Record<string, StoredValue>> {
  const hidden: Record<string, StoredValue> = {
    _name: sortKey(String(properties['name'])),
    ...validity(kind, properties),
  };
  for (const { name, type, list } of kind.properties.values()) {
    const value = properties[name];
    if (type === 'PartialDate' && !list) hidden[`_day_${name}`] = firstDay(dateIn(properties, name) ?? '');
    if ((type === 'String' || type === 'URL') && !list && typeof value === 'string')
      hidden[`_fold_${name}`] = folded(value);
  }
  return hidden;
}

/** The first interval of the kind that has a value; without one it always held. */
function validity({ valid }: Kind, properties: Properties): { readonly _from: string; readonly _to: string } {
  const interval = valid.find((one) => hasValue(one, properties));
  const from = interval?.from && shiftedDate(interval.from, properties);
  const to = interval?.to && endOf(interval.to, properties);
  return { _from: from ?? OPEN_FROM, _to: to ?? OPEN_TO };
}

/** An end is half-open when it stands in the data as one; a last attested day, widened by years, counts itself. */
function endOf(end: IntervalEnd, properties: Properties): string | undefined {
  const date = shiftedDate(end, properties);
  if (date === undefined) return undefined;
  return date.length === 10 ? date : after(date);
}

function shiftedDate({ property, years }: IntervalEnd, properties: Properties): string | undefined {
  const date = dateIn(properties, property);
  return date === undefined ? undefined : shifted(date, years);
}

function hasValue({ from, to }: Interval, properties: Properties): boolean {
  return [from, to].some((end) => end !== undefined && dateIn(properties, end.property) !== undefined);
}

function dateIn(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
}
