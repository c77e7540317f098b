import { type FieldNode } from 'graphql';
import { type Arguments } from './arguments.js';
import { collected } from './collect.js';
import { type Compilation } from './compilation.js';
import { conditionsText } from './conditions.js';
import { cursorOf } from './cursor.js';
import {
  calledCollection,
  collection,
  counted,
  emptyRecord,
  listOf,
  stored,
  type Expression,
  type Parameters,
  type Shape,
  type Shaped,
} from './expression.js';
import { type Order } from './order.js';
import { pageOf, type CutPage } from './page.js';
import { recordOf, type FieldCompiler } from './record.js';

/** A list of which a connection shows a page. */
export interface Members {
  /** What finds the members, up to a WHERE: `MATCH (x1)-[r1:ISSUED_BY]->(x2)`. */
  readonly match: string;
  readonly conditions: readonly string[];
  /** `match` aggregates, so that it may stand in no expression. */
  readonly aggregated: boolean;
  /** Variables that `match` binds and that a row is made of. */
  readonly bound: readonly string[];
  readonly order: Order;
  /** The API type of the connection. */
  readonly type: string;
  readonly edgeType: string;
  /** A member as `nodes` and `edges.node` select it. */
  readonly node: FieldCompiler;
  /** Further fields of an edge, and of the connection itself. */
  readonly edge: Readonly<Record<string, FieldCompiler>>;
  readonly more: Readonly<Record<string, FieldCompiler>>;
}

type Cut = CutPage<unknown>;
type Reader = (tuple: readonly unknown[], cut: Cut | undefined, parameters: Parameters) => unknown;

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
  const readers = new Map<string, Reader>();
  for (const [key, [first, ...rest]] of selected) {
    const onPage = page?.readers.get(key);
    if (onPage) readers.set(key, (_, cut, parameters) => cut && onPage(cut, parameters));
    else if (first && first.name.value !== '__typename') {
      const column = columns.length;
      const expression = columnOf(work, members, [first, ...rest]);
      columns.push(expression);
      readers.set(key, (tuple, _, parameters) => expression.shape(tuple[column], parameters));
    }
  }
  return {
    text: `[${columns.map((column) => column.text).join(', ')}]`,
    calls: columns.flatMap((column) => column.calls),
    subquery: true,
    shape: (value, parameters) => {
      const tuple = listOf(value);
      const cut = page?.cut(tuple[0], parameters);
      const shaped = emptyRecord();
      for (const [key, read] of readers) shaped[key] = read(tuple, cut, parameters);
      return shaped;
    },
  };
}

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
  const columns: Expression[] = [];
  const readers = new Map<string, (cut: Cut, parameters: Parameters) => unknown>();
  for (const [key, [first, ...rest]] of selected) {
    if (first?.name.value === 'pageInfo') readers.set(key, pageInfoOf(work, members, columns, [first, ...rest]));
    if (first?.name.value !== 'nodes' && first?.name.value !== 'edges') continue;
    const item =
      first.name.value === 'nodes' ? members.node([first, ...rest]) : edgeOf(work, members, [first, ...rest]);
    const column = columns.push(item) - 1;
    readers.set(key, ({ rows }, parameters) => rows.map((row) => item.shape(cellOf(row, columns, column), parameters)));
  }
  if (readers.size === 0) return undefined;
  const page = pageOf(work, given, members.order.keys);
  const texts = columns.map((column) => column.text);
  const row: Expression = {
    text: texts.length === 1 ? texts.join() : `[${texts.join(', ')}]`,
    calls: columns.flatMap((column) => column.calls),
    subquery: true,
    shape: (value) => value,
  };
  const collecting = members.aggregated ? calledCollection : collection;
  const expression = collecting(`${readingOf(members, page.conditions)} ${page.order}`, row, work.alias('c'));
  return { expression, readers, cut: (value, parameters) => page.cut(listOf(value), parameters) };
}

/** A row of one column is that alone. */
function cellOf(row: unknown, columns: readonly Expression[], column: number): unknown {
  return columns.length === 1 ? row : listOf(row)[column];
}

/** The members behind the cursors, with the values they are ordered by. */
function readingOf({ match, conditions, bound, order }: Members, cursors: readonly string[]): string {
  if (order.computed.length === 0) {
    const present = order.present.filter((one) => !conditions.includes(one));
    return `${match}${conditionsText([...conditions, ...present, ...cursors])} WITH ${bound.join(', ')}`;
  }
  const computed = [...bound, ...order.computed].join(', ');
  return `${match}${conditionsText(conditions)} WITH ${computed}${conditionsText(cursors)} WITH *`;
}

function keysOf({ order }: Members): Expression {
  return stored(`[${order.keys.map((key) => key.text).join(', ')}]`);
}

function edgeOf(work: Compilation, members: Members, fields: readonly FieldNode[]): Expression {
  const cursor: Shape = (value) => cursorOf(members.order.keys, listOf(value));
  return recordOf(work, members.edgeType, fields, {
    cursor: () => ({ ...keysOf(members), shape: cursor }),
    node: members.node,
    ...members.edge,
  });
}

/** Reads the order's keys, as a further column, only where a cursor is selected. */
function pageInfoOf(work: Compilation, members: Members, columns: Expression[], fields: readonly FieldNode[]) {
  const asked = [...collected(work, 'PageInfo', fields)].map(
    ([key, nodes]) => [key, nodes[0]?.name.value ?? ''] as const,
  );
  const column = asked.some(([, name]) => name.endsWith('Cursor')) ? columns.push(keysOf(members)) - 1 : undefined;
  return ({ rows, ...around }: Cut) => {
    const cursorAt = (index: number) => {
      const row = rows.at(index);
      if (row === undefined || column === undefined) return null;
      return cursorOf(members.order.keys, listOf(cellOf(row, columns, column)));
    };
    const all: Shaped = { ...around, startCursor: cursorAt(0), endCursor: cursorAt(-1) };
    const shaped = emptyRecord();
    for (const [key, name] of asked) shaped[key] = all[name];
    return shaped;
  };
}

function columnOf(work: Compilation, members: Members, fields: readonly [FieldNode, ...FieldNode[]]): Expression {
  const name = fields[0].name.value;
  if (name === 'totalCount') return totalOf(work, members);
  const compiler = members.more[name];
  if (!compiler) throw new Error(`${members.type}.${name} has no compiler`);
  return compiler(fields);
}

function totalOf(work: Compilation, { match, conditions, aggregated }: Members): Expression {
  const reading = `${match}${conditionsText(conditions)}`;
  if (!aggregated) return counted(`COUNT { ${reading} }`);
  const name = work.alias('c');
  return { ...counted(name), calls: [`CALL (*) { ${reading} RETURN count(*) AS ${name} }`] };
}
