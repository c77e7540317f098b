/** How deep and how wide JSON is. */
export interface Nesting {
  /** Levels of lists and objects; 0 for a plain value. */
  readonly depth: number;
  /** Members of all its objects. */
  readonly members: number;
}

/** Measures level by level, without recursion: JSON from outside may be nested as deep as it is long. */
export function nestingOf(json: unknown): Nesting {
  let [depth, members] = [0, 0];
  for (let level = [json].filter(isNested); level.length > 0; depth += 1) {
    const next: object[] = [];
    for (const value of level) {
      const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
      if (inner !== value) members += inner.length;
      for (const one of inner) if (isNested(one)) next.push(one);
    }
    level = next;
  }
  return { depth, members };
}

/** Whether JSON is a list or an object. */
export function isNested(json: unknown): json is object {
  return typeof json === 'object' && json !== null;
}
