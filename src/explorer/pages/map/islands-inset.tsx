import { type Cell } from './cells.js';
import { ARCHIPELAGOS, type Archipelago } from './islands.js';
import { looksOf } from './province-shape.js';

/** Hoàng Sa and Trường Sa, coloured as the provinces to which they belong. */
export function Islands({ cells }: { readonly cells: readonly Cell[] }) {
  return ARCHIPELAGOS.map((one) => (
    <Inset key={one.name} archipelago={one} cell={cells.find(({ code }) => code === one.code)} />
  ));
}

function Inset({ archipelago, cell }: { readonly archipelago: Archipelago; readonly cell: Cell | undefined }) {
  const { name, frame, islands } = archipelago;
  const middle = frame.x + frame.width / 2;
  return (
    <g className="islands">
      <rect {...frame} className="islands-frame" />
      {islands.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={3.5} className={`area ${cell ? looksOf(cell) : 'missing'}`} />
      ))}
      <text x={middle} y={frame.y + frame.height - 8} className="islands-name">
        {name} ({cell ? bare(cell.name) : ''})
      </text>
    </g>
  );
}

/** Without what the unit is called in law. */
function bare(name: string): string {
  return name.replace(/^(Tỉnh|Thành phố) | (Province|City)( \(since 2025\))?$/g, '').replace(/ (Province|City)$/, '');
}
