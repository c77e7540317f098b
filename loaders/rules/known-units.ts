import { firstDay } from '../../src/model/partial-date.js';
import { type GraphNode } from '../dataset.js';
import { textIn } from './figure.js';
import { dayBefore, lastDay } from './known-days.js';
import { type View } from './view.js';

/** How many units there were: at least those that surely existed, at most those that may have. */
export interface UnitCount {
  readonly least: number;
  readonly most: number;
}

/**
 * Counts units as of a period from the reference data. Units whose first day is not known are counted from the first release of the
 * data that we know of; those that were found missing in a release may have ended on any day since the release before.
 */
export class KnownUnits {
  private readonly view: View;
  /** Days on which units were first found missing, sorted. */
  private readonly releases: readonly string[];

  constructor(view: View) {
    this.view = view;
    const ends = view
      .of('Place')
      .flatMap((unit) => (this.isFoundMissing(unit) ? (textIn(unit, 'existsTo') ?? []) : []));
    this.releases = [...new Set(ends)].sort();
  }

  /** Undefined: not known. */
  count(units: readonly GraphNode[], period: string): UnitCount | undefined {
    const [first, last] = [firstDay(period), lastDay(period)];
    const [begin = '9999'] = this.releases;
    if (first < begin && units.some((unit) => textIn(unit, 'existsFrom') === undefined)) return undefined;
    const most = units.filter((unit) => starts(unit) <= last && ends(unit) > first).length;
    const least = units.filter((unit) => starts(unit) <= first && this.sureUntil(unit) >= last).length;
    return most === 0 ? undefined : { least, most };
  }

  /** The last day on which the unit surely existed. */
  private sureUntil(unit: GraphNode): string {
    const end = ends(unit);
    if (!this.isFoundMissing(unit)) return dayBefore(end);
    return this.releases.filter((release) => release < end).at(-1) ?? '';
  }

  /** It ended, and no change tells what became of it. */
  private isFoundMissing(unit: GraphNode): boolean {
    return textIn(unit, 'existsTo') !== undefined && this.view.to(unit.id, 'CHANGES_FROM').length === 0;
  }
}

function starts(unit: GraphNode): string {
  return firstDay(textIn(unit, 'existsFrom') ?? '0000-01-01');
}

function ends(unit: GraphNode): string {
  return firstDay(textIn(unit, 'existsTo') ?? '9999-01-01');
}
