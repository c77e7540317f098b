import { type Additive, type Kind } from '../../../src/model/model.js';
import { type GraphNode } from './graph.js';
import { followed } from './hops.js';
import { type World } from './world.js';

/** `aggregate`: what dates and numbers of different entities come to. */
export function aggregateOf(world: World, kind: Kind, members: readonly GraphNode[]): object {
  const fields = [...kind.properties.values()].map(({ name, type, additive }) => {
    const values = members.flatMap(({ properties }) => (properties[name] === undefined ? [] : [properties[name]]));
    if (type === 'PartialDate') return [name, datesOf(values.map(String))] as const;
    const sum = additive !== undefined && addUp(world, kind, members, additive);
    return [name, numbersOf(values.map(Number), sum)] as const;
  });
  return { ...Object.fromEntries(fields), count: members.length };
}

function datesOf(dates: readonly string[]): object {
  const sorted = [...dates].sort();
  return { min: sorted[0] ?? null, max: sorted.at(-1) ?? null };
}

function numbersOf(numbers: readonly number[], addsUp: boolean): object {
  if (numbers.length === 0) return { min: null, max: null, avg: null, sum: null };
  const sum = numbers.reduce((total, one) => total + one, 0);
  return { min: Math.min(...numbers), max: Math.max(...numbers), avg: sum / numbers.length, sum: addsUp ? sum : null };
}

/** Whether all are of one thing whose values add up, alike in what must be alike, and none has what forbids it. */
function addUp(world: World, kind: Kind, members: readonly GraphNode[], { over, alike, unless }: Additive): boolean {
  const related = (node: GraphNode, name: string): readonly GraphNode[] => {
    const field = kind.relationFields.get(name);
    return field ? followed(world, node.id, field, undefined).map(({ other }) => other) : [];
  };
  const measured = members.map((node) => related(node, over));
  const ids = new Set(measured.map((found) => found.map(({ id }) => id).join()));
  const adds = measured.every((found) => found.length === 1 && found[0]?.properties['additivity'] === 'SUM');
  const differs = alike.some((name) => new Set(members.map(({ properties }) => properties[name] ?? null)).size > 1);
  const forbidden = unless.some((name) =>
    members.some((node) => node.properties[name] !== undefined || related(node, name).length > 0),
  );
  return members.length > 0 && ids.size === 1 && adds && !differs && !forbidden;
}
