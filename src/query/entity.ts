import { print, type FieldNode } from 'graphql';
import { type Kind } from '../model/model.js';
import { builtinOf } from './builtins/builtin.js';
import { collected } from './collect.js';
import { type Compilation, type Scope } from './compilation.js';
import { KIND, emptyRecord, listOf, stored, type Expression, type Parameters, type Shaped } from './expression.js';
import { relationFieldOf } from './relation-field.js';
import { storedBehind } from './stored-behind.js';

/** One column of an entity's tuple, shared by all kinds and response keys that need the same. */
interface Slot {
  readonly index: number;
  readonly expression: Expression;
  readonly kinds: Set<string>;
}

/** Which column each response key of a kind reads. */
type Layout = readonly (readonly [key: string, slot: Slot])[];

/**
 * A selection on an entity: a flat tuple of columns, with the labels first where several kinds are possible.
 * Kinds share columns; a column that reads the graph and that only some kinds need is guarded.
 */
export function entityOf(work: Compilation, scope: Scope, type: string, fields: readonly FieldNode[]): Expression {
  const members = work.model.kinds.get(type)?.members ?? [];
  const slots = new Map<string, Slot>();
  const layouts = new Map(members.map((name) => [name, layoutOf(work, scope, name, fields, slots)]));
  const [only] = members.length === 1 ? members : [];
  const columns = [...slots.values()].map((slot) => guarded(slot, scope.alias, members.length));
  if (only === undefined) columns.unshift(`labels(${scope.alias})`);
  return {
    text: `[${columns.join(', ')}]`,
    calls: [...slots.values()].flatMap((slot) => slot.expression.calls),
    subquery: [...slots.values()].some((slot) => slot.expression.subquery),
    shape: (value, parameters) => {
      const tuple = listOf(value);
      const kind = only ?? listOf(tuple[0]).find((label) => layouts.has(label as string));
      return shapedEntity(kind as string, layouts, only === undefined ? tuple.slice(1) : tuple, parameters);
    },
  };
}

function shapedEntity(
  kind: string,
  layouts: ReadonlyMap<string, Layout>,
  tuple: readonly unknown[],
  parameters: Parameters,
): Shaped {
  const shaped = emptyRecord();
  shaped[KIND] = kind;
  for (const [key, { index, expression }] of layouts.get(kind) ?? [])
    shaped[key] = expression.shape(tuple[index], parameters);
  return shaped;
}

function layoutOf(
  work: Compilation,
  scope: Scope,
  name: string,
  fields: readonly FieldNode[],
  slots: Map<string, Slot>,
): Layout {
  const kind = work.model.kinds.get(name);
  if (!kind) throw new Error(`${name} is no kind`);
  return [...collected(work, name, fields)].flatMap(([key, nodes]) => {
    if (nodes[0]?.name.value === '__typename') return [];
    const signature = signatureOf(kind, nodes);
    const known = slots.get(signature);
    const slot = known ?? {
      index: slots.size,
      expression: fieldOf(work, scope, kind, nodes),
      kinds: new Set<string>(),
    };
    slots.set(signature, slot);
    slot.kinds.add(name);
    return [[key, slot] as const];
  });
}

/** Equal for fields that read the same: the same declaration with the same arguments and selections. */
function signatureOf(kind: Kind, nodes: readonly FieldNode[]): string {
  const relation = kind.relationFields.get(nodes[0]?.name.value ?? '');
  const declared = relation ? [relation.type, relation.direction, relation.role, relation.target, relation.many] : [];
  return [...declared, ...nodes.map(printedUnaliased)].join('\n');
}

function printedUnaliased({ alias: _, ...node }: FieldNode): string {
  return print({ ...node, directives: [] });
}

function fieldOf(work: Compilation, scope: Scope, kind: Kind, nodes: readonly FieldNode[]): Expression {
  const [first, ...rest] = nodes;
  if (!first) throw new Error('a response key without a field');
  const name = first.name.value;
  const properties = storedBehind(work, kind, first);
  if (properties) {
    const texts = properties.map((one) => `${scope.alias}.${one}`);
    return stored(texts.length === 1 ? texts.join() : `coalesce(${texts.join(', ')})`);
  }
  const relation = kind.relationFields.get(name);
  if (relation) return relationFieldOf(work, scope, kind.name, relation, [first, ...rest]);
  return builtinOf(work, scope, kind.name, [first, ...rest]);
}

function guarded({ expression, kinds }: Slot, alias: string, possible: number): string {
  if (!expression.subquery || expression.calls.length > 0 || kinds.size === possible) return expression.text;
  return `CASE WHEN ${alias}:${[...kinds].join('|')} THEN ${expression.text} END`;
}
