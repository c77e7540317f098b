import { type Kind } from '../../../src/model/model.js';
import { screaming } from '../../../src/model/names.js';
import { sortKey } from '../../../src/model/sort-key.js';
import { connection, type PageArguments } from './connections.js';
import { type Entity } from './entity.js';
import { type GraphNode } from './graph.js';
import { followed } from './hops.js';
import { type Keys } from './order.js';
import { type AsOf } from './validity.js';
import { kindOf, type World } from './world.js';

interface GroupKey {
  readonly field: string;
  readonly bucket?: string | null;
}

/** One value of a key, as the API shows it, and what it sorts by. */
interface KeyValue {
  readonly field: string;
  readonly value: string;
  readonly label: string;
  readonly entity: Entity | null;
  readonly sort: Keys;
}

/** `groups`: different entities by the values that they share. */
export function groupsOf(
  world: World,
  kind: Kind,
  members: readonly GraphNode[],
  given: Readonly<Record<string, unknown>>,
  asOf: AsOf,
): object {
  const keys = given['by'] as readonly GroupKey[]; // as the schema declares it, like all below
  const found = members.map((node) => keys.map((key) => valuesOf(world, kind, node, key, asOf)));
  const groups = new Map<string, { readonly keys: readonly KeyValue[]; count: number }>();
  for (const combination of found.flatMap(combinations)) {
    const name = JSON.stringify(combination.map(({ value }) => value));
    const group = groups.get(name) ?? { keys: combination, count: 0 };
    groups.set(name, { ...group, count: group.count + 1 });
  }
  const { by, direction } = (given['orderBy'] ?? {}) as { readonly by?: unknown; readonly direction?: unknown };
  const descends = direction !== 'ASC';
  const items = [...groups.values()].map((group) => {
    const own = group.keys.flatMap(({ sort }) => sort);
    return { keys: by === 'KEY' ? own : [group.count, ...own], node: group };
  });
  const directions = by === 'KEY' ? (items[0]?.keys ?? []).map(() => descends) : [descends];
  const missingCount = found.filter((values) => values.some(({ length }) => length === 0)).length;
  return { ...connection(items, given as unknown as PageArguments, directions), missingCount };
}

/** Every way to take one value of each key. */
function combinations(values: readonly (readonly KeyValue[])[]): readonly (readonly KeyValue[])[] {
  const [first, ...rest] = values;
  if (!first) return [[]];
  return first.flatMap((value) => combinations(rest).map((others) => [value, ...others]));
}

/** The different values of a key that an entity has. */
function valuesOf(world: World, kind: Kind, node: GraphNode, key: GroupKey, asOf: AsOf): readonly KeyValue[] {
  const { field } = key;
  if (field === 'TYPE') return [plain(field, screaming(kindOf(world, node).name))];
  const property = [...kind.properties.values()].find(({ name }) => screaming(name) === field);
  if (property) {
    const value = (node.properties[property.name] ?? null) as string | number | boolean | null; // of a scalar type
    const shown = property.type === 'PartialDate' ? bucketed(value, key.bucket) : value;
    return shown === null ? [] : [plain(field, shown)];
  }
  const relation = [...kind.relationFields.values()].find(({ name }) => screaming(name) === field);
  if (!relation) throw new Error(`the evaluator cannot group by ${field}`);
  const others = new Set(followed(world, node.id, relation, asOf).map(({ other }) => other));
  return [...others].map((other) => {
    const name = String(other.properties['name']);
    const entity = { node: other, redirectedFrom: null, asOf };
    return { field, value: other.id, label: name, entity, sort: [sortKey(name), other.id] };
  });
}

function plain(field: string, value: string | number | boolean): KeyValue {
  const sort = [typeof value === 'boolean' ? Number(value) : value];
  return { field, value: String(value), label: String(value), entity: null, sort };
}

/** A date known too coarsely is in no bucket. */
function bucketed(date: unknown, bucket: string | null | undefined): string | null {
  if (typeof date !== 'string') return null;
  const [year = '', month] = date.split('-');
  if (bucket === 'YEAR') return year;
  if (bucket !== 'QUARTER' && bucket !== 'MONTH') return date;
  if (month === undefined) return null;
  return bucket === 'MONTH' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
