/** A Cypher expression and how to turn its value, as the driver decodes it, into a piece of the answer. */
export interface Expression {
  readonly text: string;
  readonly shape: Shape;
  /** Reads the graph: worth a guard where only some kinds have it. */
  readonly subquery: boolean;
}

/** `parameters` are the bound ones of the request: page sizes decide what lies beyond a page. */
export type Shape = (value: unknown, parameters: Parameters) => unknown;

/** Values of one request, by parameter name. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A shaped entity or record, by response key; its kind is under KIND. */
export type Shaped = Record<string | symbol, unknown>;

/** Under which a shaped entity keeps the name of its kind. */
export const KIND = Symbol('kind');

/** A stored value, answered as it is. */
export function stored(text: string): Expression {
  return { text, shape: (value) => value, subquery: false };
}

/** The rows of a subquery, each shaped alike. */
export function rows(text: string, shape: Shape): Expression {
  return { text, shape: (value, parameters) => listOf(value).map((row) => shape(row, parameters)), subquery: true };
}

/** The first row of a subquery, or null. */
export function firstRow(text: string, shape: Shape): Expression {
  return { text: `${text}[0]`, shape: orNull(shape), subquery: true };
}

/** A value that the statement gave as a list; the compiler wrote it so, hence the cast. */
export function listOf(value: unknown): readonly unknown[] {
  return value as readonly unknown[];
}

function orNull(shape: Shape): Shape {
  return (value, parameters) => (value === null ? null : shape(value, parameters));
}
