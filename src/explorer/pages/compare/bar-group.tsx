import { scaleLinear } from 'd3-scale';
import { useAddress } from '../../address/use-address.js';
import { amount } from '../../text/amount.js';
import { useTexts } from '../../text/use-texts.js';
import { BAR, barsOf, type Group, headingOf, LABELS, WIDTH } from './bars.js';
import { type Compared } from './compared.js';

/** Room for the number behind the longest bar. */
const NUMBERS = 150;

interface BarGroupParts {
  readonly group: Group;
  readonly top: number;
  /** Above the first of those on their own. */
  readonly heading: string;
  readonly unit: string;
}

/** Bars on one axis, which begins at zero. */
export function BarGroup({ group, top, heading, unit }: BarGroupParts) {
  const { number } = useTexts();
  const most = Math.max(...group.figures.map(({ row }) => barsOf(row).value), 0);
  const least = Math.min(...group.figures.map(({ row }) => barsOf(row).value), 0);
  const scale = scaleLinear()
    .domain([least, most === least ? least + 1 : most])
    .range([LABELS, WIDTH - NUMBERS]);
  const start = headingOf(group);
  const end = start + group.figures.length * BAR;
  return (
    <g transform={`translate(0 ${top})`}>
      {heading !== '' && (
        <text x={0} y={20} className="axis-heading">
          {heading}
        </text>
      )}
      {scale.ticks(4).map((tick) => (
        <g key={tick} transform={`translate(${scale(tick)} 0)`}>
          <line y1={start} y2={end} className="axis-line" />
          <text y={end + 14} className="axis-number">
            {number(tick)}
          </text>
        </g>
      ))}
      <text x={0} y={end + 14} className="axis-unit">
        {unit}
      </text>
      {group.figures.map((figure, index) => (
        <Bar
          key={figure.row.place.id}
          figure={figure}
          y={start + index * BAR}
          zero={scale(0)}
          end={scale(barsOf(figure.row).value)}
          alone={group.alone}
        />
      ))}
    </g>
  );
}

interface BarParts {
  readonly figure: Compared;
  readonly y: number;
  readonly zero: number;
  readonly end: number;
  readonly alone: boolean;
}

function Bar({ figure: { row }, y, zero, end, alone }: BarParts) {
  const { lang } = useAddress();
  const { bounded } = barsOf(row);
  const looks = ['bar', alone ? 'is-alone' : '', bounded ? 'is-bounded' : ''].join(' ').trim();
  return (
    <g>
      <text x={LABELS - 8} y={y + 17} className="bar-name">
        {row.place.name}
      </text>
      <rect
        x={Math.min(zero, end)}
        y={y + 4}
        width={Math.max(Math.abs(end - zero), 1)}
        height={BAR - 8}
        className={looks}
      />
      <text x={Math.max(zero, end) + 6} y={y + 17} className="bar-number">
        {bounded ? '≈ ' : ''}
        {amount({ ...row.observation, unit: null }, lang)}
      </text>
    </g>
  );
}
