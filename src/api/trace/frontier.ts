import { type FrontierReason, type Walk } from './walk.js';
import { type Ways } from './ways.js';

/** Where a search stopped. */
export interface Stop {
  readonly id: string;
  readonly reason: FrontierReason;
  readonly hidden: number;
}

/** In the order of finding; starts that did not hold come first. */
export function frontierOf(walk: Walk, ways: Ways): readonly Stop[] {
  const unheld = [...walk.hidden.keys()].filter((id) => !walk.found.has(id));
  return [...unheld, ...walk.found.keys()].flatMap((id) => {
    const hidden = [...(walk.hidden.get(id) ?? [])].map(([reason, count]) => ({ id, reason, hidden: count }));
    const isEnd = hidden.length === 0 && !ways.leadsOn(id);
    return isEnd ? [{ id, reason: 'NO_FURTHER_FACT' as const, hidden: 0 }] : hidden;
  });
}

/** Whether a stop is due to a limit of the search rather than to what is known. */
export function isLimit({ reason }: Stop): boolean {
  return reason === 'MAX_DEPTH' || reason === 'FAN_OUT_CAP';
}
