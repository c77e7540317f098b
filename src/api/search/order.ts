import { type Model } from '../../model/model.js';
import { type Hit } from './hit.js';

/** Where a hit stands in its list: compared member by member, the smaller first. */
export type Rank = readonly [worse: number, otherwise: number, kind: number, ended: number, id: string];

/**
 * The order of hits: by score; among equals what is itself called as was typed (a scheme before the decision that approved it); then by kind, in the order in which the registry declares them (a province before a commune of its
 * name); then what still lasts; then by id.
 */
export function ranksOf(model: Model): (hit: Hit) => Rank {
  const places = new Map([...model.kinds.keys()].map((name, place) => [name, place]));
  return ({ score, leads, candidate: { kind, lasting, id } }) => {
    return [1 - score, leads ? 0 : 1, places.get(kind.name) ?? 0, lasting ? 0 : 1, id];
  };
}

export function compareRanks(a: Rank, b: Rank): number {
  for (const [index, ours] of a.entries()) {
    const theirs = b[index] ?? '';
    if (ours !== theirs) return ours < theirs ? -1 : 1;
  }
  return 0;
}
