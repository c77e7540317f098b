import { type Parameters } from './expression.js';
import { type Variables } from './compilation.js';

/** One statement for one root field, good for every request of the same operation and the same shape of variables. */
export interface Plan {
  /** It gives one row, a RowsAndVersion. */
  readonly text: string;
  /** Throws BadInput. */
  readonly bind: (variables: Variables) => Parameters;
  /** The statement's rows → the field's value. */
  readonly shape: (rows: readonly unknown[], parameters: Parameters) => unknown;
}
