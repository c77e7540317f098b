import { type Kind } from '../../../src/model/model.js';
import { type GraphQLResolveInfo } from 'graphql';
import { aggregateOf } from './aggregated.js';
import { filled, type Given } from './arguments-given.js';
import { askedOrder } from './asked-order.js';
import { connection, type PageArguments } from './connections.js';
import { type GraphNode, type Relationship } from './graph.js';
import { groupsOf } from './grouped.js';
import { relationRecord } from './relation-record.js';
import { type AsOf } from './validity.js';
import { fulfils } from './where.js';
import { type World } from './world.js';

/** An entity that may be listed, and the relationship that led to it. */
export interface Candidate {
  readonly node: GraphNode;
  readonly relationship?: Relationship;
}

/** A connection of entities: those that fulfil `where`, in the order asked for. */
export function entityConnection(
  world: World,
  kind: Kind,
  candidates: readonly Candidate[],
  given: Given,
  asOf: AsOf,
): object {
  const members = candidates.filter(({ node }) => fulfils(world, node, given['where'], asOf));
  const different = [...new Set(members.map(({ node }) => node))];
  const { keysOf, descending, endDescends } = askedOrder(world, kind, given['orderBy'], asOf);
  const items = members.map(({ node, relationship }) => ({
    keys: [...keysOf(node), node.id, relationship?.id ?? ''],
    node: { node, redirectedFrom: null, asOf },
    relation: relationship && relationRecord(world, relationship, asOf),
  }));
  const page = given as unknown as PageArguments; // declared so, and filled in
  return {
    ...connection(items, page, [...descending, endDescends, endDescends]),
    groups: (own: Given, _: unknown, info: GraphQLResolveInfo) =>
      groupsOf(world, kind, different, filled(own, info), asOf),
    aggregate: () => aggregateOf(world, kind, different),
  };
}
