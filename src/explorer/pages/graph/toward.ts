import { type Point } from './radial.js';

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The nearest point that an arrow key leads to; what stands aside counts as twice as far. Null: none, or another key. */
export function toward(key: string, from: string, points: ReadonlyMap<string, Point>): string | null {
  const way = WAYS[key];
  const here = points.get(from);
  if (!way || !here) return null;
  let best: { readonly id: string; readonly far: number } | null = null;
  for (const [id, { x, y }] of points) {
    const ahead = (x - here.x) * way.x + (y - here.y) * way.y;
    const aside = Math.abs((x - here.x) * way.y) + Math.abs((y - here.y) * way.x);
    if (id === from || ahead <= 0 || aside > 2 * ahead) continue;
    const far = ahead + 2 * aside;
    if (best === null || far < best.far) best = { id, far };
  }
  return best?.id ?? null;
}
