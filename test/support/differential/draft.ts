import { getNamedType, isNonNullType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { literal, type Given } from './literal.js';
import { type Random } from './random.js';
import { type Chooser } from './values.js';

/** Types of values that decide a statement's text. */
const SHAPED: readonly string[] = ['boolean', 'object'];

export type Values = Readonly<Record<string, unknown>>;

/** A connection of which further pages are to be asked for. */
export interface Paged {
  /** The response keys that lead to it. */
  readonly path: readonly string[];
  /** Whose cursor the next page goes on from: the first item's, the last one's, or one between. */
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

/** Of a hundred values, how many come by a variable; and of those within others. */
const VARIABLES = 0.35;
const VARIABLES_WITHIN = 0.12;
/** Scalars of which any value may stand for any other. */
const ALIKE: readonly string[] = ['String', 'ID', 'PartialDate', 'Float'];

/** An operation in the making: what has been declared and used up so far. */
export class Draft {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  readonly chooser: Chooser;
  /** How many more subqueries the operation may ask of the database. */
  budget = 6;
  paged: Paged | undefined;
  readonly fragments: Fragment[] = [];
  readonly #declared: string[] = [];
  /** Two sets of values: the same operation is asked twice, as a client does. */
  readonly #values: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  /** Values within others, by scalar. */
  readonly #within = new Map<string, Given[]>();
  #count = 0;

  constructor(schema: GraphQLSchema, random: Random, chooser: Chooser) {
    this.schema = schema;
    this.random = random;
    this.chooser = chooser;
  }

  /** A name that no other part of the operation has. */
  fresh(letter: string): string {
    this.#count += 1;
    return `${letter}${this.#count}`;
  }

  /** A value of the type as it stands in the operation: a literal, or a variable of which `choose` makes the values. */
  given(type: GraphQLInputType, choose: () => Given): string {
    if (this.random.chance(VARIABLES)) return this.#variable(type, choose);
    return literal(type, choose(), (inner, value) => this.#inside(inner, value));
  }

  /** A value within another one. By a variable it may be another such value the second time. */
  #inside(type: GraphQLInputType, value: Given): string {
    const { name } = getNamedType(type);
    const known = ALIKE.includes(name) && typeof value !== 'object' ? (this.#within.get(name) ?? []) : undefined;
    known?.push(value);
    if (known) this.#within.set(name, known);
    if (!this.random.chance(VARIABLES_WITHIN)) {
      return literal(type, value, (inner, one) => this.#inside(inner, one));
    }
    let first = true;
    return this.#variable(type, () => {
      const chosen = first || !known || this.random.chance(0.5) ? value : this.random.pick(known);
      first = false;
      return chosen;
    });
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
    // equal shapes let the second request go by the plan of the first, which is cheaper
    const second = SHAPED.includes(typeof first) && this.random.chance(0.8) ? first : choose();
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
