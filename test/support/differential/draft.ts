import { isNonNullType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { literal, type Given } from './literal.js';
import { type Random } from './random.js';

export type Values = Readonly<Record<string, unknown>>;

/** A connection of which another page is to be asked for. */
export interface Paged {
  /** The response keys that lead to it. */
  readonly path: readonly string[];
  /** Whose cursor the second page goes on from: the first item's, the last one's, or one between. */
  readonly from: 'start' | 'middle' | 'end';
}

/** A named fragment, how many levels of entities it goes down, and how many subqueries it asks. */
export interface Fragment {
  readonly name: string;
  readonly type: string;
  readonly levels: number;
  readonly cost: number;
  readonly text: string;
}

/** Of a hundred values, how many come by a variable. */
const VARIABLES = 0.35;

/** An operation in the making: what has been declared and used up so far. */
export class Draft {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** How many more subqueries the operation may ask of the database. */
  budget = 10;
  paged: Paged | undefined;
  readonly fragments: Fragment[] = [];
  readonly #declared: string[] = [];
  /** Two sets of values: the same operation is asked twice, as a client does. */
  readonly #values: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  #count = 0;

  constructor(schema: GraphQLSchema, random: Random) {
    this.schema = schema;
    this.random = random;
  }

  /** A name that no other part of the operation has. */
  fresh(letter: string): string {
    this.#count += 1;
    return `${letter}${this.#count}`;
  }

  /** A value of the type as it stands in the operation: a literal, or a variable of which `choose` makes the values. */
  given(type: GraphQLInputType, choose: () => Given): string {
    if (this.random.chance(VARIABLES)) return this.#variable(type, choose);
    return literal(type, choose(), (inner, value) => this.given(inner, () => value));
  }

  /** A nullable String variable for a cursor, null at first. */
  cursorVariable(): string {
    this.#declared.push('$cursor: String');
    for (const values of this.#values) values['cursor'] = null;
    return '$cursor';
  }

  /** The whole document, and the variables of each time it is asked. */
  finished(selection: string): { readonly query: string; readonly variables: readonly [Values, Values] } {
    const declared = this.#declared.length === 0 ? '' : `(${this.#declared.join(', ')})`;
    const fragments = this.fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
    return { query: [`query Q${declared} ${selection}`, ...fragments].join('\n'), variables: this.#values };
  }

  #variable(type: GraphQLInputType, choose: () => Given): string {
    const name = this.fresh('v');
    const first = choose();
    // equal Booleans make equal shapes: then the second request goes by the plan of the first
    const second = typeof first === 'boolean' && this.random.chance(0.7) ? first : choose();
    const style = this.random.pick(['given', 'given', 'given', 'default', 'absent'] as const);
    if (style === 'absent' && !isNonNullType(type)) {
      this.#declared.push(`$${name}: ${String(type)}`);
    } else if (style === 'default') {
      this.#declared.push(`$${name}: ${String(type)} = ${literal(type, first, literalInside)}`);
      this.#values[1][name] = second;
    } else {
      const required = !isNonNullType(type) && first !== null && second !== null && this.random.chance(0.3);
      this.#declared.push(`$${name}: ${String(type)}${required ? '!' : ''}`);
      this.#values[0][name] = first;
      this.#values[1][name] = second;
    }
    return `$${name}`;
  }
}

function literalInside(type: GraphQLInputType, value: Given): string {
  return literal(type, value, literalInside);
}
