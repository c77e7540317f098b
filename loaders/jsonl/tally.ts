import { type Counts } from '../change-counts.js';
import { VersionSum } from '../version-sum.js';

/** What a comparison has found by now. */
export class Tally {
  readonly nodes = new Map<string, Counts>();
  readonly relationships = new Map<string, Counts>();
  readonly sum: VersionSum;

  constructor(sum = new VersionSum()) {
    this.sum = sum;
  }

  count(list: 'nodes' | 'relationships', key: string, what: keyof Counts, times = 1): void {
    const counts = this[list].get(key) ?? { added: 0, changed: 0, removed: 0, unchanged: 0 };
    counts[what] += times;
    this[list].set(key, counts);
  }

  /** How many entities of each kind, or relationships of each type, there are when all is done. */
  totals(list: 'nodes' | 'relationships'): ReadonlyMap<string, number> {
    const totals = [...this[list]].map(
      ([key, { added, changed, unchanged }]) => [key, added + changed + unchanged] as const,
    );
    return new Map(totals.filter(([, total]) => total > 0));
  }
}
