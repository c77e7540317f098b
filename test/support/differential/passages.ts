import { type GraphQLResolveInfo } from 'graphql';
import { filled, type Given } from './arguments-given.js';
import { connection, type PageArguments } from './connections.js';
import { type Entity } from './entity.js';
import { nodeIn } from './hops.js';
import { sortedBy } from './order.js';
import { relationRecord } from './relation-record.js';
import { nodeHeld, relationshipHeld } from './validity.js';
import { type World } from './world.js';

/** `Source.passages`: the paragraphs that state an entity, and what they state. */
export function passagesOf(world: World, source: Entity, given: Given): object {
  const { id } = source.node;
  const all = [...world.graph.nodes.values()].flatMap(({ evidence }) => evidence);
  const own = all.flatMap((one) => (one.source === id && one.paragraph !== null ? [one.paragraph] : []));
  const items = [...new Set(own)].map((paragraph) => ({ keys: [paragraph], node: passage(world, source, paragraph) }));
  return connection(items, given as unknown as PageArguments); // declared so, and filled in
}

function passage(world: World, { node, asOf }: Entity, paragraph: number): object {
  const isHere = (one: { readonly source: string; readonly paragraph: number | null }): boolean =>
    one.source === node.id && one.paragraph === paragraph;
  return {
    ...{ paragraph, quote: null },
    states: (own: Given, _: unknown, info: GraphQLResolveInfo) => {
      const stated = [...world.graph.nodes.values()].filter((one) => one.evidence.some(isHere));
      const items = stated
        .filter((one) => nodeHeld(world, one, asOf))
        .map((one) => ({ keys: [one.id], node: { node: one, redirectedFrom: null, asOf } }));
      return connection(items, { last: null, before: null, ...filled(own, info) } as unknown as PageArguments);
    },
    statesRelations: (own: Given, _: unknown, info: GraphQLResolveInfo) => {
      // a paragraph that states a relationship states one of its ends at least
      const statesEnd = (at: string): boolean => nodeIn(world.graph, at).evidence.some(isHere);
      const stated = world.graph.relationships
        .filter((one) => one.evidence.some(isHere) && relationshipHeld(one, asOf))
        .filter(({ start, end }) => statesEnd(start) || statesEnd(end));
      const sorted = sortedBy(stated, ({ label, id }) => [label, id]);
      return sorted.slice(0, Number(filled(own, info)['first'])).map((one) => relationRecord(world, one, asOf));
    },
  };
}
