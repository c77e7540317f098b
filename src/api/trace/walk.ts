import { type EntityRead } from '../hydrator.js';
import { MOST_FACTS, type EntityRow, type LevelRow } from './level.js';
import { type Start } from './starts.js';

export type FrontierReason = 'MAX_DEPTH' | 'NOT_VALID_THEN' | 'FAN_OUT_CAP' | 'NO_FURTHER_FACT';

/** An entity that a search has found. */
export interface Found {
  readonly id: string;
  /** The id under which it was asked for, if it is a start. */
  readonly asked: string;
  readonly depth: number;
}

/** What a relationship is loaded by. */
export interface RelationKey {
  /** '' where relationships are not told. */
  readonly elementId: string;
  readonly id: string;
}

/** A relationship as it was followed: from the entity found first. */
export interface Fact extends RelationKey {
  readonly near: string;
  readonly far: string;
}

/** What a breadth-first search has found so far. */
export class Walk {
  /** By id, in the order of finding. */
  readonly found = new Map<string, Found>();
  readonly facts: Fact[] = [];
  /** By id, starts that did not hold among them; the others only where anything of them is wanted. */
  readonly told = new Map<string, Pick<EntityRead, 'labels' | 'stored'>>();
  /** By entity and reason, how many relationships were not followed. */
  readonly hidden = new Map<string, Map<FrontierReason, number>>();
  readonly #known = new Set<string>();
  /** By entity, way and type, how many relationships were followed from the other end. */
  readonly #fromOtherEnd = new Map<string, number>();

  constructor(starts: readonly Start[]) {
    for (const { id, asked, labels, held, stored } of starts) {
      this.told.set(id, { labels, stored });
      if (held) this.found.set(id, { id, asked, depth: 0 });
      else this.#hide(id, 'NOT_VALID_THEN', 0);
    }
  }

  /** Takes what was read of entities. */
  tell(entities: readonly EntityRow[]): void {
    for (const [id, labels, stored] of entities) this.told.set(id, { labels, stored });
  }

  /** Follows the relationships of a row; gives the entities that are new. */
  follow([near, way, type, holding, past, kept]: LevelRow): readonly Found[] {
    const fresh = kept.filter(([, id]) => !this.#known.has(id)).slice(0, MOST_FACTS - this.facts.length);
    this.#hide(near, 'NOT_VALID_THEN', past, past > 0);
    const left = holding - this.#seenFrom(near, way, type) - fresh.length;
    this.#hide(near, 'FAN_OUT_CAP', left, left > 0);
    const depth = (this.found.get(near)?.depth ?? 0) + 1;
    return fresh.flatMap(([elementId, id, far]) => {
      this.#known.add(id);
      this.facts.push({ elementId: elementId ?? '', id, near, far });
      const mirrored = keyOf(far, way === 'OUT' ? 'IN' : 'OUT', type);
      this.#fromOtherEnd.set(mirrored, (this.#fromOtherEnd.get(mirrored) ?? 0) + 1);
      if (this.found.has(far)) return [];
      const found = { id: far, asked: far, depth };
      this.found.set(far, found);
      return [found];
    });
  }

  /** Counts the relationships of a row that the search may not follow any more. */
  stop([near, way, type, holding, past]: LevelRow): void {
    this.#hide(near, 'NOT_VALID_THEN', past, past > 0);
    const left = holding - this.#seenFrom(near, way, type);
    this.#hide(near, 'MAX_DEPTH', left, left > 0);
  }

  #seenFrom(near: string, way: string, type: string): number {
    return this.#fromOtherEnd.get(keyOf(near, way, type)) ?? 0;
  }

  #hide(id: string, reason: FrontierReason, count: number, applies = true): void {
    if (!applies) return;
    const reasons = this.hidden.get(id) ?? new Map<FrontierReason, number>();
    this.hidden.set(id, reasons.set(reason, (reasons.get(reason) ?? 0) + count));
  }
}

function keyOf(id: string, way: string, type: string): string {
  return `${id} ${way} ${type}`;
}
