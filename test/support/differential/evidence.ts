import { type Entity } from './entity.js';
import { sortedBy } from './order.js';
import { evidenceRecord } from './relation-record.js';
import { type World } from './world.js';

/** `Entity.evidence`: the first passages that state an entity. */
export function evidenceOf(world: World, { node, asOf }: Entity, first: number): readonly object[] {
  const sorted = sortedBy(node.evidence, ({ source, paragraph, row, raw }) => [source, paragraph, row, raw]);
  return sorted.slice(0, first).map((passage) => evidenceRecord(world, passage, asOf));
}
