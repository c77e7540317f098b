import { type KeyboardEvent, type RefObject } from 'react';
import { useAddress } from '../../address/use-address.js';
import { type Era } from '../../api/operations.generated.js';
import { useWords } from '../../text/use-words.js';
import { type Cell } from './cells.js';
import { spoken } from './cell-text.js';
import { Islands } from './islands-inset.js';
import { nearest } from './nearest.js';
import { HEIGHT, type Outline, outlines, WIDTH } from './outlines.js';
import { ProvinceShape } from './province-shape.js';
import { WORDS } from './words.js';

interface ProvinceMapParts {
  readonly era: Era;
  readonly cells: readonly Cell[];
  readonly title: string;
  /** The code of the province shown beside; null: none. */
  readonly active: string | null;
  readonly point: (code: string) => void;
  readonly picture: RefObject<SVGSVGElement | null>;
}

/** The provinces of an era, each a link; the tab key stops once, the arrow keys go on from there. */
export function ProvinceMap({ era, cells, title, active, point, picture }: ProvinceMapParts) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const drawn = outlines(era);
  const stop = cells.some(({ code }) => code === active) ? active : drawn[0]?.code;
  const press = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = nearest(drawn, active ?? '', event.key);
    if (!next) return;
    event.preventDefault();
    event.currentTarget.querySelector<SVGElement>(`[data-code="${next.code}"]`)?.focus();
  };
  return (
    <svg
      ref={picture}
      className="province-map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={`${title}. ${words.keys}`}
      onKeyDown={press}
    >
      <Hatching />
      {pairs(drawn, cells).map(({ outline, cell }) => (
        <ProvinceShape
          key={cell.id}
          cell={cell}
          outline={outline}
          label={spoken(cell, words, lang)}
          active={cell.code === active}
          stop={cell.code === stop}
          point={() => point(cell.code)}
        />
      ))}
      {pairs(drawn, cells)
        .filter(({ cell }) => cell.bounded)
        .map(({ outline: { centre }, cell }) => (
          <text key={cell.id} x={centre[0]} y={centre[1]} className="bound-mark" aria-hidden="true">
            ≈
          </text>
        ))}
      <Islands cells={cells} />
      {/* drawn once more on top, so that no neighbour hides its border */}
      {active !== null && <path className="active-line" d={drawn.find(({ code }) => code === active)?.path} />}
    </svg>
  );
}

function pairs(drawn: readonly Outline[], cells: readonly Cell[]) {
  return cells.flatMap((cell) => {
    const outline = drawn.find(({ code }) => code === cell.code);
    return outline ? [{ outline, cell }] : [];
  });
}

export function Hatching() {
  return (
    <defs>
      <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="hatching-ground" />
        <rect width="1.4" height="6" className="hatching-line" />
      </pattern>
    </defs>
  );
}
