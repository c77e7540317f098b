import { type FieldNode } from 'graphql';
import { type Arguments } from './arguments.js';
import { collected } from './collect.js';
import { type Compilation } from './compilation.js';
import { cursorOf, type OrderKey } from './cursor.js';
import { listOf, stored, type Expression, type Parameters, type Shape, type Shaped } from './expression.js';
import { pageOf, type CutPage } from './page.js';
import { recordOf, type FieldCompiler } from './record.js';

/** A list of which a connection shows a page. */
export interface Members {
  /** What MATCH finds: `(x1)-[r1:ISSUED_BY]->(x2:Organization)`. */
  readonly pattern: string;
  readonly conditions: readonly string[];
  /** Variables that the pattern binds, and what is made of them for a row. */
  readonly bound: readonly string[];
  readonly order: readonly OrderKey[];
  /** The API type of the connection. */
  readonly type: string;
  readonly edgeType: string;
  /** A member as `nodes` and `edges.node` select it. */
  readonly node: FieldCompiler;
  /** Further fields of an edge, and of the connection itself. */
  readonly edge: Readonly<Record<string, FieldCompiler>>;
  readonly more?: Readonly<Record<string, FieldCompiler>>;
}

/** A connection: its page in one subquery, its count and further fields in one each, only what is selected. */
export function connectionOf(
  work: Compilation,
  members: Members,
  given: Arguments,
  fields: readonly FieldNode[],
): Expression {
  const selected = collected(work, members.type, fields);
  const page = pageColumn(work, members, given, selected);
  const columns: Expression[] = page ? [page.expression] : [];
  const readers: [string, (tuple: readonly unknown[], cut: Cut | undefined, parameters: Parameters) => unknown][] = [];
  for (const [key, [first, ...rest]] of selected) {
    if (!first || first.name.value === '__typename') continue;
    const onPage = page?.readers.get(key);
    if (onPage) {
      readers.push([key, (_, cut, parameters) => cut && onPage(cut, parameters)]);
      continue;
    }
    const column = columns.length;
    const expression = columnOf(members, [first, ...rest]);
    columns.push(expression);
    readers.push([key, (tuple, _, parameters) => expression.shape(tuple[column], parameters)]);
  }
  return {
    text: `[${columns.map((column) => column.text).join(', ')}]`,
    subquery: true,
    shape: (value, parameters) => {
      const tuple = listOf(value);
      const cut = page?.cut(tuple[0], parameters);
      const shaped = Object.create(null) as Shaped;
      for (const [key, read] of readers) shaped[key] = read(tuple, cut, parameters);
      return shaped;
    },
  };
}

type Cut = CutPage<readonly unknown[]>;

interface PageColumn {
  readonly expression: Expression;
  readonly cut: (value: unknown, parameters: Parameters) => Cut;
  /** What each response key shows of the page. */
  readonly readers: ReadonlyMap<string, (cut: Cut, parameters: Parameters) => unknown>;
}

/** The page that `nodes`, `edges` and `pageInfo` share; undefined when none is selected. */
function pageColumn(
  work: Compilation,
  members: Members,
  given: Arguments,
  selected: ReadonlyMap<string, readonly FieldNode[]>,
): PageColumn | undefined {
  const keys = `[${members.order.map((key) => key.text).join(', ')}]`;
  const columns: string[] = [keys];
  const readers = new Map<string, (cut: Cut, parameters: Parameters) => unknown>();
  for (const [key, [first, ...rest]] of selected) {
    if (first?.name.value === 'pageInfo') readers.set(key, pageInfoOf(work, members, [first, ...rest]));
    if (first?.name.value !== 'nodes' && first?.name.value !== 'edges') continue;
    const column = columns.length;
    const item =
      first.name.value === 'nodes' ? members.node([first, ...rest]) : edgeOf(work, members, [first, ...rest]);
    columns.push(item.text);
    readers.set(key, ({ rows }, parameters) => rows.map((row) => item.shape(row[column], parameters)));
  }
  if (readers.size === 0) return undefined;
  const page = pageOf(work, given, members.order);
  const where = conditionsText([...members.conditions, ...page.conditions]);
  const text = `COLLECT { MATCH ${members.pattern}${where} WITH ${members.bound.join(', ')} ${page.order} RETURN [${columns.join(', ')}] }`;
  const cut = (value: unknown, parameters: Parameters) => page.cut(listOf(value).map(listOf), parameters);
  return { expression: { text, subquery: true, shape: (value) => value }, cut, readers };
}

function edgeOf(work: Compilation, members: Members, fields: readonly FieldNode[]): Expression {
  const keys = stored(`[${members.order.map((key) => key.text).join(', ')}]`);
  const cursor: Shape = (value) => cursorOf(members.order, listOf(value));
  return recordOf(work, members.edgeType, fields, {
    cursor: () => ({ ...keys, shape: cursor }),
    node: members.node,
    ...members.edge,
  });
}

function pageInfoOf(work: Compilation, members: Members, fields: readonly FieldNode[]) {
  const asked = [...collected(work, 'PageInfo', fields)].map(([key, nodes]) => [key, nodes[0]?.name.value] as const);
  return ({ rows, ...around }: Cut) => {
    const cursorAt = (index: number) => {
      const row = rows.at(index);
      return row ? cursorOf(members.order, listOf(row[0])) : null;
    };
    const all: Shaped = { ...around, startCursor: cursorAt(0), endCursor: cursorAt(-1) };
    return Object.assign(
      Object.create(null) as Shaped,
      Object.fromEntries(asked.map(([key, name]) => [key, all[name ?? '']])),
    );
  };
}

function columnOf(members: Members, fields: readonly [FieldNode, ...FieldNode[]]): Expression {
  const name = fields[0].name.value;
  if (name === 'totalCount') {
    return { ...stored(`COUNT { MATCH ${members.pattern}${conditionsText(members.conditions)} }`), subquery: true };
  }
  const compiler = members.more?.[name];
  if (!compiler) throw new Error(`${members.type}.${name} has no compiler`);
  return compiler(fields);
}

/** ` WHERE a AND b`, or nothing. */
export function conditionsText(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
