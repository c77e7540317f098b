import { type Parameters } from './expression.js';
import { type Variables } from './compilation.js';

/** One statement for one root field, good for every request of the same operation and the same shape of variables. */
export interface Plan {
  readonly text: string;
  /** Throws BadInput. */
  readonly bind: (variables: Variables) => Parameters;
  /** The values of the statement's only column, row by row → the field's value. */
  readonly shape: (rows: readonly unknown[], parameters: Parameters) => unknown;
}
