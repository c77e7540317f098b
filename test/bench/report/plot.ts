import { type Measured } from '../parts/shapes.js';
import { CONTENDERS, SERVERS, type ContenderName } from '../servers/contenders.js';
import { SHAPES } from '../shapes/sample.js';

const WIDTH = 960;
const ROW = 14;
const LEFT = 90;
const COLOURS: Readonly<Record<ContenderName, string>> = {
  ours: '#b3261e',
  cypher: '#3b6ea5',
  dataloader: '#8d99ae',
  'neo4j-graphql': '#5e548e',
  cached: '#e0a500',
};

/** Bars of the median latency of each shape, 1 in flight, as an SVG picture. */
export function latencyPlot(measured: readonly Measured[]): string {
  const alone = measured.filter(({ inFlight }) => inFlight === 1);
  const most = Math.max(...alone.map(({ figures }) => figures.p50));
  const height = SHAPES.length * (CONTENDERS.length + 1) * ROW + 60;
  const bars = SHAPES.flatMap((shape, index) => [
    text(4, top(index, 2), shape),
    ...alone.filter((one) => one.shape === shape).map((one) => bar(one, index, (WIDTH - LEFT - 90) / most)),
  ]);
  const legend = CONTENDERS.map((name, index) =>
    text(LEFT + index * 170, height - 16, SERVERS[name].title.slice(0, 28), COLOURS[name]),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>${text(4, 16, 'Median latency in ms, one request in flight')}
${[...bars, ...legend].join('\n')}
</svg>
`;
}

function top(index: number, row: number): number {
  return 30 + (index * (CONTENDERS.length + 1) + row) * ROW;
}

function bar({ name, figures: { p50 } }: Measured, index: number, scale: number): string {
  const y = top(index, CONTENDERS.indexOf(name));
  const width = Math.max(1, p50 * scale);
  return `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 3}" fill="${COLOURS[name]}"/>${text(LEFT + width + 4, y + 10, p50.toFixed(2))}`;
}

function text(x: number, y: number, content: string, fill = '#222'): string {
  return `<text x="${x.toFixed(1)}" y="${y}" fill="${fill}">${content}</text>`;
}
