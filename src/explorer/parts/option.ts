/** What a box offers. */
export interface Option {
  readonly id: string;
  readonly name: string;
  /** Other words by which it is found. */
  readonly also: readonly string[];
  /** Set small behind the name. */
  readonly hint: string;
}
