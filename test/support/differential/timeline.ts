import { type GraphQLResolveInfo } from 'graphql';
import { filled, type Given } from './arguments-given.js';
import { connection, type PageArguments } from './connections.js';
import { type Entity } from './entity.js';
import { evidenceOf } from './evidence.js';
import { type GraphNode } from './graph.js';
import { seenFrom } from './hops.js';
import { type World } from './world.js';

/** Relationships that lead back from an entity to what belongs to its story. */
const BACK: readonly string[] = [
  ...['INVOLVES', 'HELD_IN', 'UNDER', 'GIVEN_TO', 'GIVEN_BY', 'CHANGES_FROM', 'CHANGES_TO', 'HELD_BY', 'OF_POST'],
  ...['ISSUED_BY', 'ESTABLISHES', 'RENAMES', 'ABOLISHES', 'LAUNCHES', 'IMPLEMENTS', 'AMENDS', 'REPLACES', 'REPEALS'],
  ...['APPLIES_IN', 'AUTHORED_BY', 'MEASURES'],
];

/** A date of an entity: its name, the property, and what a title says before the entity's name. */
interface Dated {
  readonly happening: string;
  readonly property: string;
  readonly words: readonly [vi: string, en: string] | undefined;
}

/** `Entity.timeline`: the dates of an entity and of what belongs to its story. */
export function timelineOf(world: World, entity: Entity, given: Given): object {
  const items = storyOf(world, entity).flatMap((node) =>
    datesOf(node).flatMap(({ happening, property, words }) => {
      const date = node.properties[property];
      if (typeof date !== 'string') return [];
      return [
        {
          keys: [date, node.id, happening],
          node: entry(world, { ...entity, node, redirectedFrom: null }, date, words),
        },
      ];
    }),
  );
  return connection(items, { last: null, before: null, ...given } as unknown as PageArguments); // it pages forwards only
}

function storyOf(world: World, { node, asOf }: Entity): readonly GraphNode[] {
  const seen = (id: string, direction: string, types: readonly string[]): readonly GraphNode[] =>
    seenFrom(world, id, direction, asOf).flatMap(({ relationship, other }) =>
      types.includes(relationship.label) ? [other] : [],
    );
  const posts = seen(node.id, 'IN', ['IN']);
  const tenures = posts.flatMap(({ id }) => seen(id, 'IN', ['OF_POST']));
  return [...new Set([node, ...seen(node.id, 'IN', BACK), ...tenures, ...seen(node.id, 'BOTH', ['SUCCEEDED_BY'])])];
}

function datesOf({ labels, properties }: GraphNode): readonly Dated[] {
  const dated = (property: string, words?: readonly [string, string], happening = property): Dated => ({
    ...{ happening, property, words },
  });
  const isAward = labels.includes('Award');
  const isChange = labels.includes('PlaceChange');
  return [
    dated('existsFrom', ['Thành lập', 'Established']),
    dated('existsTo', ['Kết thúc', 'Ended']),
    dated('issuedOn', ['Ban hành', 'Issued']),
    isChange ? dated('effectiveOn', undefined, 'changed') : dated('effectiveOn', ['Có hiệu lực', 'In force']),
    isAward ? dated('on', ['Trao tặng', 'Awarded'], 'given') : dated('on', undefined, 'happened'),
    dated('from', ['Bắt đầu', 'Began']),
    dated('to', ['Kết thúc', 'Ended']),
    ...(properties['from'] === undefined ? [dated('attestedFrom', ['Đương chức', 'In office'], 'attested')] : []),
    dated('publishedOn', ['Đăng', 'Published']),
    dated('period'),
    dated('deadline', ['Thời hạn', 'Due']),
  ];
}

function entry(world: World, entity: Entity, date: string, words: Dated['words']): object {
  const { name, nameEn } = entity.node.properties;
  return {
    ...{ date, entity },
    title: ({ lang }: Given) => {
      const [word, own] = lang === 'EN' ? [words?.[1], nameEn ?? name] : [words?.[0], name];
      return word === undefined ? own : `${word}: ${String(own)}`;
    },
    evidence: (own: Given, _: unknown, info: GraphQLResolveInfo) =>
      evidenceOf(world, entity, Number(filled(own, info)['first'])),
  };
}
