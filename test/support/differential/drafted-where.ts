import { inputsOf, type Kind, type RelationField } from '../../../src/model/model.js';
import { screaming } from '../../../src/model/names.js';
import { draftedCount, draftedFilter } from './drafted-filter.js';
import { type GraphNode } from './graph.js';
import { type Given, type Value } from './literal.js';
import { type Pool } from './pool.js';
import { type Random } from './random.js';
import { kindOf } from './world.js';

type Where = Readonly<Record<string, Given>>;

/** What conditions are made about: some of them hold of `node`. */
interface About {
  readonly pool: Pool;
  readonly random: Random;
  readonly kind: Kind;
  readonly node: GraphNode | undefined;
}

/** A `where` for a kind, `depth` levels deep at most, that holds of something in the graph about half the time. */
export function draftedWhere(pool: Pool, random: Random, kindName: string, depth: number, about?: GraphNode): Where {
  const kind = inputsOf(pool.model, kindName);
  const members = pool.members(kindName);
  const node = about ?? (members.length > 0 && random.chance(0.8) ? random.pick(members) : undefined);
  const names = Array.from({ length: random.pick([0, 1, 1, 1, 1, 2, 2, 3]) }, () => ({ pool, random, kind, node }));
  return Object.assign({}, ...names.map((one) => member(one, depth))) as Where; // each is one
}

function member(about: About, depth: number): Where {
  const { random, kind } = about;
  const choices = ['own', 'own', 'own', 'relation', 'relation', 'combined', 'combined'];
  const choice = depth > 0 ? random.pick(choices) : 'own';
  if (choice === 'combined') return combined(about, depth - 1);
  if (choice === 'relation' && kind.relationFields.size > 0) return related(about, depth - 1);
  if (kind.members.length > 1 && random.chance(0.15)) return { type: typeFilter(about) };
  const property = random.pick([...kind.properties.values()]);
  if (random.chance(0.03)) return { [property.name]: null };
  const value = about.node?.properties[property.name] as Value | readonly Value[] | undefined; // as exported
  return { [property.name]: draftedFilter(about.pool, random, kind.name, property, value) };
}

function combined({ pool, random, kind, node }: About, depth: number): Where {
  const one = (): Where => draftedWhere(pool, random, kind.name, depth, random.chance(0.7) ? node : undefined);
  const operator = random.pick(['and', 'or', 'or', 'not']);
  if (operator === 'not') return { not: one() };
  return { [operator]: Array.from({ length: random.pick([0, 1, 2, 2, 3]) }, one) };
}

function related({ pool, random, kind, node }: About, depth: number): Where {
  const field = random.pick([...kind.relationFields.values()]);
  const others = node ? pool.related(node, kind.name, field.name) : [];
  const other = others.length > 0 ? random.pick(others) : undefined;
  const back = node && other && random.chance(0.4) ? wayBack(pool, field, node, other) : undefined;
  if (back) return { [field.name]: { some: back } };
  const quantifier = random.pick(['some', 'some', 'none', 'every', 'count']);
  const where = (): Given => draftedWhere(pool, random, field.target, depth, other);
  const filter = { [quantifier]: quantifier === 'count' ? draftedCount(random) : where() };
  return { [field.name]: random.chance(0.1) ? { ...filter, count: draftedCount(random) } : filter };
}

/** From what a field leads to, back over the same relationship: a pattern of Cypher would not go there twice. */
function wayBack(pool: Pool, field: RelationField, node: GraphNode, other: GraphNode): Where | undefined {
  const backs = [...inputsOf(pool.model, field.target).relationFields.values()];
  const back = backs.find(
    ({ name, type, direction }) =>
      type === field.type && direction !== field.direction && pool.related(other, field.target, name).includes(node),
  );
  return back && { [back.name]: { some: { id: { eq: node.id } } } };
}

function typeFilter({ pool, random, kind, node }: About): Where {
  const kinds = kind.members.map(screaming);
  const own = node && random.chance(0.6) ? screaming(kindOf(pool, node).name) : random.pick(kinds);
  return random.chance(0.5) ? { eq: own } : { in: [own, random.pick(kinds)].slice(0, random.below(3)) };
}
