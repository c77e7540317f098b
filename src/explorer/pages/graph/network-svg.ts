import { FAMILIES, familyOf } from '../../parts/picture/families.js';
import { type Drawn } from '../../parts/picture/save-drawn.js';
import { lines } from '../../parts/picture/lines.js';
import { type Network } from './network.js';
import { type Point } from './radial.js';

const MARGIN = 90;
const RADIUS = 12;

/** A network as an SVG file of its own, in the colours of the page as they are now. */
export function networkSvg({ nodes, edges }: Network, points: ReadonlyMap<string, Point>): Drawn {
  const page = getComputedStyle(document.documentElement);
  const colour = (name: string) => page.getPropertyValue(`--${name}`).trim();
  const [left, top, width, height] = boxOf([...points.values()]);
  const drawn = [
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colour('ground')}"/>`,
    ...edges.flatMap(({ source, target, implied, planned }) => {
      const [from, to] = [points.get(source.id), points.get(target.id)];
      if (!from || !to) return [];
      const dash = planned ? ' stroke-dasharray="2 4"' : implied ? ' stroke-dasharray="7 4"' : '';
      return `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="${colour('line-2')}"${dash}/>`;
    }),
    ...nodes.flatMap(({ id, type, name }) => {
      const at = points.get(id);
      if (!at) return [];
      const family = familyOf(type);
      const sign = `<polygon transform="translate(${at.x} ${at.y}) scale(${RADIUS})" points="${FAMILIES[family].corners.join(' ')}" fill="${colour(family)}"/>`;
      const label = lines(name, 18, 3).map(
        (line, row) => `<text x="${at.x}" y="${at.y + RADIUS + 13 + row * 13}">${escaped(line)}</text>`,
      );
      return [sign, ...label];
    }),
  ];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" font-family="${escaped(page.fontFamily)}" font-size="11" text-anchor="middle" fill="${colour('ink')}">`;
  return { text: `${head}${drawn.join('')}</svg>`, width, height };
}

/** Left, top, width and height of what holds all points. */
function boxOf(points: readonly Point[]): readonly [number, number, number, number] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(0, ...xs) - MARGIN, Math.min(0, ...ys) - MARGIN];
  return [left, top, Math.max(0, ...xs) + MARGIN - left, Math.max(0, ...ys) + MARGIN - top];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
