/** An answer that is more than its rows written down: ordinary execution says what, and where. */
export class Unwritable extends Error {
  override readonly name = 'Unwritable';
}
