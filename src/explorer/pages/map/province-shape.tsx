import { useRef } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../../address/use-address.js';
import { pagePath } from '../../address/views.js';
import { type Cell } from './cells.js';
import { type Outline } from './outlines.js';

interface ProvinceShapeParts {
  readonly cell: Cell;
  readonly outline: Outline;
  /** What a screen reader says. */
  readonly label: string;
  readonly active: boolean;
  /** True: the tab key stops here. */
  readonly stop: boolean;
  readonly point: () => void;
}

/** One province, a link to its page. Where there is no mouse, the first touch shows its figure and the second opens the page. */
export function ProvinceShape({ cell, outline, label, active, stop, point }: ProvinceShapeParts) {
  const { href } = useAddress();
  const touched = useRef(false);
  return (
    <Link
      href={href(pagePath(cell.id))}
      className={active ? 'province is-active' : 'province'}
      aria-label={label}
      data-code={cell.code}
      tabIndex={stop ? 0 : -1}
      onFocus={point}
      onPointerEnter={(event) => event.pointerType === 'mouse' && point()}
      onPointerDown={(event) => {
        touched.current = event.pointerType !== 'mouse' && !active;
      }}
      onClick={(event) => {
        if (touched.current) event.preventDefault();
        touched.current = false;
      }}
    >
      <path d={outline.path} className={`area ${looksOf(cell)}`} />
    </Link>
  );
}

/** The class that colours it. */
export function looksOf({ state, shade }: Pick<Cell, 'state' | 'shade'>): string {
  return state === 'shown' && shade ? `shade-${shade.step}` : state;
}
