import { type Entity } from './entity.js';
import { type Passage, type Relationship } from './graph.js';
import { nodeIn } from './hops.js';
import { type AsOf } from './validity.js';
import { type World } from './world.js';

/** A relationship as the API's `Relation`. */
export function relationRecord(world: World, relationship: Relationship, asOf: AsOf): object {
  const { id, label, start, end, properties, evidence } = relationship;
  const { from = null, to = null, role = null, note = null, implied, planned } = properties;
  const entity = (at: string): Entity => ({ node: nodeIn(world.graph, at), redirectedFrom: null, asOf });
  return {
    ...{ id, type: label, from, to, role, note, implied, planned },
    source: () => entity(start),
    target: () => entity(end),
    evidence: evidence.map((passage) => evidenceRecord(world, passage, asOf)),
  };
}

/** A passage as the API's `Evidence`. */
export function evidenceRecord({ graph }: World, { source, ...place }: Passage, asOf: AsOf): object {
  const entity = (): Entity => ({ node: nodeIn(graph, source), redirectedFrom: null, asOf });
  return { ...place, source: entity, quote: null };
}
