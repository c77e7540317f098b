import { useTexts } from '../../text/use-texts.js';
import { useWords } from '../../text/use-words.js';
import { type Measure } from '../../parts/comparable.js';
import { type Cell } from './cells.js';
import { Hatching } from './province-map.js';
import { type Shade } from './shades.js';
import { WORDS } from './words.js';

export interface LegendParts {
  readonly shades: readonly Shade[];
  readonly cells: readonly Cell[];
  readonly measure: Measure;
  /** '': none. */
  readonly unit: string;
}

/** What the colours mean; only what the map shows. */
export function Legend({ shades, cells, measure, unit }: LegendParts) {
  const words = useWords(WORDS);
  const lines = legendLines({ shades, cells, measure, unit }, words, useTexts().number);
  return (
    <div className="map-legend">
      <h2>
        {measure === 'rank' ? words.published : words.value}
        {measure === 'rank' ? ` (${words.best})` : unit === '' ? '' : ` (${unit})`}
      </h2>
      <ul>
        {lines.map(({ looks, text, count }) => (
          <li key={looks}>
            <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
              {looks === 'not-comparable' && <Hatching />}
              {looks === 'bound-mark' ? (
                <text x="12" y="13" className="bound-mark">
                  ≈
                </text>
              ) : (
                <rect x="0.5" y="0.5" width="23" height="15" className={`area ${looks}`} />
              )}
            </svg>
            {text} <small>{count}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface LegendLine {
  /** Class of the colour. */
  readonly looks: string;
  readonly text: string;
  /** How many provinces. */
  readonly count: number;
}

export function legendLines(
  { shades, cells }: LegendParts,
  words: (typeof WORDS)['en'],
  number: (value: number) => string,
): readonly LegendLine[] {
  const counted = (test: (cell: Cell) => boolean) => cells.filter(test).length;
  const others: readonly LegendLine[] = [
    {
      looks: 'not-comparable',
      text: words.notComparable,
      count: counted(({ state }) => state === 'not-comparable'),
    },
    { looks: 'missing', text: words.missing, count: counted(({ state }) => state === 'missing') },
    { looks: 'bound-mark', text: words.bounded, count: counted(({ bounded }) => bounded) },
  ];
  const classes = shades.map(({ low, high, step, count }) => ({
    looks: `shade-${step}`,
    text: low === high ? number(low) : `${number(low)} – ${number(high)}`,
    count,
  }));
  return [...classes, ...others.filter(({ count }) => count > 0)];
}
