import { type Fact, type Walk } from './walk.js';

/** A way through what a search has found: one entity more than facts. */
export interface Way {
  readonly ids: readonly string[];
  readonly facts: readonly Fact[];
}

/** Most that an Int of GraphQL holds. */
const MOST_COUNTED = 2 ** 31 - 1;

/** The shortest ways from the starts of a search to each entity that it found. */
export class Ways {
  readonly #walk: Walk;
  /** Facts that lead one step further from the start, by the entity they leave, ordered by far end and id. */
  readonly #onward = new Map<string, Fact[]>();
  /** Ids to which ways are wanted: those of the wanted kinds, or where the search ended. */
  readonly #ends: ReadonlySet<string>;

  constructor(walk: Walk, wanted: ((labels: readonly string[]) => boolean) | undefined) {
    this.#walk = walk;
    for (const fact of walk.facts) {
      if (this.#depth(fact.far) !== this.#depth(fact.near) + 1) continue;
      const known = this.#onward.get(fact.near);
      if (known) known.push(fact);
      else this.#onward.set(fact.near, [fact]);
    }
    for (const facts of this.#onward.values()) facts.sort((a, b) => byText(a.far, b.far) || byText(a.id, b.id));
    const found = [...walk.found.values()].filter(({ depth }) => depth > 0);
    const ends = found.filter(({ id }) => (wanted ? wanted(walk.told.get(id)?.labels ?? []) : !this.leadsOn(id)));
    this.#ends = new Set(ends.map(({ id }) => id));
  }

  /** Whether anything was found by way of an entity. */
  leadsOn(id: string): boolean {
    return this.#onward.has(id);
  }

  /** How many ways of least length lead to each entity. */
  counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { id, depth } of this.#walk.found.values()) {
      const count = depth === 0 ? 1 : (counts.get(id) ?? 0);
      counts.set(id, count);
      for (const { far } of this.#onward.get(id) ?? [])
        counts.set(far, Math.min(MOST_COUNTED, (counts.get(far) ?? 0) + count));
    }
    return counts;
  }

  /** The starts, and the entities on ways to the ends. */
  onTheWay(): ReadonlySet<string> {
    const starts = [...this.#walk.found.values()].filter(({ depth }) => depth === 0).map(({ id }) => id);
    const lengths = new Set([...this.#ends].map((id) => this.#depth(id)));
    const kept = [...lengths].flatMap((length) => [...this.#leadingTo(length)]);
    return new Set([...starts, ...kept]);
  }

  /** The first ways to the ends, by length, then by the ids of entities and facts along them. */
  first(count: number): readonly Way[] {
    const ways: Way[] = [];
    const starts = [...this.#walk.found.values()].filter(({ depth }) => depth === 0).map(({ id }) => id);
    const lengths = [...new Set([...this.#ends].map((id) => this.#depth(id)))].sort((a, b) => a - b);
    for (const length of lengths) {
      const useful = this.#leadingTo(length);
      for (const start of starts.filter((id) => useful.has(id)).sort(byText))
        this.#extend({ ids: [start], facts: [] }, useful, length, count, ways);
    }
    return ways;
  }

  /** Goes on from an unfinished way, only where an end of this length is still ahead. */
  #extend(way: Way, useful: ReadonlySet<string>, length: number, count: number, ways: Way[]): void {
    if (ways.length >= count) return;
    if (way.facts.length === length) {
      ways.push(way);
      return;
    }
    for (const fact of this.#onward.get(way.ids.at(-1) ?? '') ?? []) {
      if (!useful.has(fact.far)) continue;
      this.#extend({ ids: [...way.ids, fact.far], facts: [...way.facts, fact] }, useful, length, count, ways);
    }
  }

  /** The entities from which an end of this depth can be reached, and these ends. */
  #leadingTo(length: number): ReadonlySet<string> {
    const leading = new Set([...this.#ends].filter((id) => this.#depth(id) === length));
    for (const { id, depth } of [...this.#walk.found.values()].reverse()) {
      if (depth < length && (this.#onward.get(id) ?? []).some(({ far }) => leading.has(far))) leading.add(id);
    }
    return leading;
  }

  #depth(id: string): number {
    return this.#walk.found.get(id)?.depth ?? 0;
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
