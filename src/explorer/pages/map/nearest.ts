import { type Outline } from './outlines.js';

const TOWARDS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The province next to one in the direction of an arrow key; undefined: none lies there, or it is no arrow key. */
export function nearest(all: readonly Outline[], from: string, key: string): Outline | undefined {
  const start = all.find(({ code }) => code === from);
  const towards = TOWARDS[key];
  if (!start || !towards) return undefined;
  const measured = all.flatMap((outline) => {
    const [x, y] = [outline.centre[0] - start.centre[0], outline.centre[1] - start.centre[1]];
    const ahead = x * towards[0] + y * towards[1];
    const aside = Math.abs(x * towards[1] + y * towards[0]);
    return ahead > 0 && aside <= ahead * 1.5 ? [{ outline, far: ahead + aside }] : [];
  });
  return measured.sort((a, b) => a.far - b.far)[0]?.outline;
}
