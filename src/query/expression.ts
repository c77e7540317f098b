/** A Cypher expression and how to turn its value, as the driver decodes it, into a piece of the answer. */
export interface Expression {
  readonly text: string;
  readonly shape: Shape;
  /** Reads the graph: worth a guard where only some kinds have it. */
  readonly subquery: boolean;
  /** `CALL (*) { … }` clauses that must stand before the RETURN that holds `text`: Cypher allows no aggregates inside expressions. */
  readonly calls: readonly string[];
}

/** `parameters` are the bound ones of the request: page sizes decide what lies beyond a page. */
export type Shape = (value: unknown, parameters: Parameters) => unknown;

/** Values of one request, by parameter name. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A shaped entity or record, by response key; its kind is under KIND. */
export type Shaped = Record<string | symbol, unknown>;

/** Under which a shaped entity keeps the name of its kind. */
export const KIND = Symbol('kind');

/** Of planned records alone. It has no prototype itself, so that any response key, even `__proto__`, is a key like others. */
const PLANNED = Object.freeze(Object.create(null) as object);

/** An empty record, to be filled by response key. Unlike one without a prototype, V8 keeps it in its quick form. */
export function emptyRecord(): Shaped {
  return Object.create(PLANNED) as Shaped;
}

/** Whether a value is a record of a plan, keyed by response key. */
export function isPlanned(value: object): boolean {
  return Object.getPrototypeOf(value) === PLANNED;
}

/** A stored value, answered as it is. */
export function stored(text: string): Expression {
  return { text, shape: (value) => value, subquery: false, calls: [] };
}

/** A number that a subquery expression counts. */
export function counted(text: string): Expression {
  return { ...stored(text), subquery: true };
}

/**
 * A row for each match: `COLLECT { … }`, or a CALL where the row has calls of its own.
 * `reading` is all that stands before the RETURN; `name` a variable for the result of a CALL.
 */
export function collection(reading: string, row: Expression, name: string): Expression {
  if (row.calls.length > 0) return calledCollection(reading, row, name);
  return { text: `COLLECT { ${reading} RETURN ${row.text} }`, shape: eachShaped(row), subquery: true, calls: [] };
}

/** A row for each match, always as a CALL: `reading` or the row may aggregate. */
export function calledCollection(reading: string, row: Expression, name: string): Expression {
  const body = [reading, ...row.calls, `RETURN collect(${row.text}) AS ${name}`].join(' ');
  return { text: name, shape: eachShaped(row), subquery: true, calls: [`CALL (*) { ${body} }`] };
}

/** Shapes every member of a list alike. */
export function eachShaped(row: Expression): Shape {
  return (value, parameters) => listOf(value).map((one) => row.shape(one, parameters));
}

/** The first row of a collection, or null. */
export function firstOf(all: Expression, row: Expression): Expression {
  return {
    ...all,
    text: `${all.text}[0]`,
    shape: (value, parameters) => (value === null ? null : row.shape(value, parameters)),
  };
}

/** A value that the statement gave as a list; the compiler wrote it so, hence the cast. */
export function listOf(value: unknown): readonly unknown[] {
  return value as readonly unknown[];
}
