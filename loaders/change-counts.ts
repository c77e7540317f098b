/** How many elements of one kind a load adds, changes, removes and leaves as they are. */
export interface Counts {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

export type CountsByKind = ReadonlyMap<string, Counts>;
