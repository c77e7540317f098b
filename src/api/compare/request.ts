import { BadInput } from '../../errors.js';
import { firstDay, type PartialDate } from '../../model/partial-date.js';
import { PAGE } from '../../model/page-size.js';
import { type Span } from './chosen-figures.js';
import { type Era } from './figure.js';

/** What `compare` is asked for. */
export interface CompareRequest {
  readonly indicator: string;
  /** Ids as given; undefined: the parts of `within`. */
  readonly places: readonly string[] | undefined;
  readonly within: string | undefined;
  readonly span: Span;
  readonly asOf: PartialDate | null;
  readonly era: Era | null;
}

/** The arguments of `compare`, as the schema coerces them, in one piece. Throws BadInput. */
export function requestOf(given: Readonly<Record<string, unknown>>): CompareRequest {
  // coerced by the schema; null counts as not given
  const { indicator, places, withinPlace, from, to, asOf, harmoniseTo } = given as {
    readonly indicator: string;
    readonly places?: readonly string[] | null;
    readonly withinPlace?: string | null;
    readonly from?: PartialDate | null;
    readonly to?: PartialDate | null;
    readonly asOf?: PartialDate | null;
    readonly harmoniseTo?: Era | null;
  };
  checkPlaces(places ?? undefined, withinPlace ?? undefined);
  if (from && to && firstDay(from) >= firstDay(to)) {
    const hint = `\`to\` is the first day, month or year that is no longer meant: give one after ${from}.`;
    throw new BadInput(`to: ${to} does not lie after from, ${from}`, hint);
  }
  return {
    indicator,
    places: places ? [...new Set(places)] : undefined,
    within: withinPlace ?? undefined,
    span: { from: from ?? null, to: to ?? null },
    asOf: asOf ?? null,
    era: harmoniseTo ?? null,
  };
}

function checkPlaces(places: readonly string[] | undefined, within: string | undefined): void {
  if ((places === undefined) === (within === undefined)) {
    const given = within === undefined ? 'neither is given' : 'both are given';
    throw new BadInput(
      `places, withinPlace: ${given}`,
      'Give either places, a list of ids, or withinPlace, whose parts are compared.',
    );
  }
  if (places && (places.length === 0 || places.length > PAGE.most)) {
    throw new BadInput(`places: ${places.length} ids are not allowed`, `Give 1 to ${PAGE.most} ids.`);
  }
}
