import { type Kind } from '../../../src/model/model.js';
import { camel } from '../../../src/model/names.js';
import { filled, type Given } from './arguments-given.js';
import { type Resolver } from './entities.js';
import { type Entity } from './entity.js';
import { entityConnection } from './entity-list.js';
import { nodeIn } from './hops.js';
import { sortedBy } from './order.js';
import { asOfBelow, dateHeld, nodeHeld, type AsOf } from './validity.js';
import { fulfils } from './where.js';
import { type World } from './world.js';

/** The root fields that lead to entities, by name. */
export function rootResolvers(world: World): ReadonlyMap<string, Resolver> {
  const kinds = [...world.model.kinds.values()].filter(({ name }) => name !== 'Entity');
  const byId = (label: string): Resolver => {
    return (_, given) => found(world, String(given['id']), label, asOfBelow(given, undefined));
  };
  return new Map<string, Resolver>([
    ...kinds.map((kind) => [camel(kind.name), byId(kind.name)] as const),
    ...kinds.map((kind) => [kind.plural, list(world, kind)] as const),
    ['leaders', list(world, kindNamed(world, 'Person'), () => ({ tenures: { some: {} } }))],
    ['findings', list(world, kindNamed(world, 'Finding'), findingsAsked)],
    ['node', byId('Entity')],
    ['nodes', (_, given) => idsIn(given).map((id) => found(world, id, 'Entity', asOfBelow(given, undefined)))],
    ['entity', (_, given) => identified(world, given['identifier'] as IdentifierInput, asOfBelow(given, undefined))], // so declared
  ]);
}

/** All of a kind; `narrowing` makes a further `where` of the field's own arguments. */
function list(world: World, kind: Kind, narrowing: (given: Given) => object = () => ({})): Resolver {
  return (_, raw, __, info) => {
    const [given, asOf] = [filled(raw, info), asOfBelow(raw, undefined)];
    const members = [...world.graph.nodes.values()]
      .filter((node) => node.labels.includes(kind.name) && nodeHeld(world, node, asOf))
      .filter((node) => fulfils(world, node, narrowing(given), asOf));
    return entityConnection(
      world,
      kind,
      members.map((node) => ({ node })),
      given,
      asOf,
    );
  };
}

function findingsAsked({ kinds, about }: Given): object {
  return {
    kind: kinds === null ? null : { in: kinds },
    concerns: about === null ? null : { some: { id: { in: about } } },
  };
}

function kindNamed({ model }: World, name: string): Kind {
  const kind = model.kinds.get(name);
  if (!kind) throw new Error(`${name} is no kind`);
  return kind;
}

function idsIn({ ids }: Given): readonly string[] {
  return ids as readonly string[]; // so declared
}

function found(world: World, id: string, label: string, asOf: AsOf): Entity | null {
  const now = world.graph.redirects.get(id);
  const node = world.graph.nodes.get(now ?? id);
  if (!node?.labels.includes(label) || !nodeHeld(world, node, asOf)) return null;
  return { node, redirectedFrom: now === undefined ? null : id, asOf };
}

interface IdentifierInput {
  readonly scheme: string;
  readonly value: string;
  readonly on?: string | null;
}

/** The entity that the code means at some time in that day, month or year; of several, the one that the code came to mean last. */
function identified(world: World, { scheme, value, on }: IdentifierInput, asOf: AsOf): Entity | null {
  const meanings = [...world.graph.nodes.values()]
    .filter((node) => nodeHeld(world, node, asOf))
    .flatMap(({ id, identifiers }) =>
      identifiers
        .filter((code) => code.scheme === scheme && code.value === value)
        .filter((code) => !on || dateHeld(code, asOfBelow({ asOf: on }, undefined)))
        .map(({ from }) => ({ id, from: from ?? '' })),
    );
  const newest = meanings
    .map(({ from }) => from)
    .sort()
    .at(-1);
  const [one] = sortedBy(
    meanings.filter(({ from }) => from === newest),
    ({ id }) => [id],
  );
  return one ? { node: nodeIn(world.graph, one.id), redirectedFrom: null, asOf } : null;
}
