/** Elements of a portion. */
const PORTION = 5_000;

/** Most elements that are held until there are enough of one kind. */
const MOST = 30_000;

/** Gathers elements that come mixed into portions of one kind. */
export class Gathering<Element> {
  private readonly groups = new Map<string, Element[]>();
  private held = 0;

  /** Takes one more, and gives a portion once there is one. */
  add(kind: string, element: Element): readonly Element[] | undefined {
    const group = this.groups.get(kind);
    if (group) group.push(element);
    else this.groups.set(kind, [element]);
    this.held += 1;
    if ((group?.length ?? 1) >= PORTION) return this.taken(kind);
    return this.held < MOST ? undefined : this.taken(this.largest());
  }

  /** All that are left, kind by kind. */
  rest(): readonly Element[] {
    return [...this.groups.keys()].flatMap((kind) => this.taken(kind));
  }

  private taken(kind: string): readonly Element[] {
    const group = this.groups.get(kind) ?? [];
    this.groups.delete(kind);
    this.held -= group.length;
    return group;
  }

  private largest(): string {
    let [largest, most] = ['', 0];
    for (const [kind, { length }] of this.groups) if (length > most) [largest, most] = [kind, length];
    return largest;
  }
}
