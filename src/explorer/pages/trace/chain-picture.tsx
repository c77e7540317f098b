import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { useWords } from '../../text/use-words.js';
import { type Chain, type Link } from './chain.js';
import { ChainStop } from './chain-stop.js';
import { layered, type Measures, type Place } from './layered.js';
import { next } from './next.js';
import { useNarrow } from './use-narrow.js';
import { WORDS } from './words.js';

const WIDE: Measures = { width: 182, height: 84, gapX: 44, gapY: 14 };
const NARROW: Measures = { width: 148, height: 96, gapX: 28, gapY: 12 };
/** Room for the outline of what has the focus. */
const MARGIN = 6;

interface ChainPictureParts {
  readonly chain: Chain;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  readonly drawing: RefObject<SVGSVGElement | null>;
}

/** The stops as boxes in columns, joined by their links. One of them is in the order of Tab; arrow keys lead to the others. */
export function ChainPicture({ chain, chosen, choose, drawing }: ChainPictureParts) {
  const words = useWords(WORDS);
  const measures = useNarrow() ? NARROW : WIDE;
  const { places, width, height } = useMemo(() => layered(chain, measures), [chain, measures]);
  const [at, setAt] = useState(chosen ?? chain.stops[0]?.id);
  const inOrder = chain.stops.some(({ id }) => id === at) ? at : chain.stops[0]?.id;
  const through = stopsWith(chain, chosen);
  const move = (event: KeyboardEvent) => {
    const id = inOrder === undefined ? null : next(event.key, inOrder, chain, places);
    if (id === null) return;
    event.preventDefault();
    drawing.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  const size = { width: width + measures.gapX / 2 + 2 * MARGIN, height: height + 2 * MARGIN };
  return (
    <svg ref={drawing} {...size} viewBox={`${-MARGIN} ${-MARGIN} ${size.width} ${size.height}`} onKeyDown={move}>
      <g aria-hidden>
        {chain.links.map((link) => (
          <LinkLine key={link.id} link={link} places={places} measures={measures} dim={!isOn(link, through)} />
        ))}
      </g>
      <g role="list" aria-label={words.picture}>
        {chain.stops.map((stop) => (
          <ChainStop
            key={stop.id}
            stop={stop}
            reached={firstTo(chain, stop.id)}
            place={places.get(stop.id) ?? { x: 0, y: 0 }}
            measures={measures}
            state={{ chosen: stop.id === chosen, dim: !through.has(stop.id), inOrder: stop.id === inOrder }}
            choose={() => choose(stop.id)}
            arrive={() => setAt(stop.id)}
          />
        ))}
      </g>
    </svg>
  );
}

/** The link that leads to a stop; a stated one where there is one. */
function firstTo({ links }: Chain, id: string): Link | undefined {
  const leading = links.filter(({ far }) => far === id);
  return leading.find(({ implied, planned }) => !implied && !planned) ?? leading[0];
}

/** The stops of all ways through one; all when none is chosen. */
function stopsWith({ stops, ways, links }: Chain, chosen: string | null): ReadonlySet<string> {
  if (chosen === null) return new Set(stops.map(({ id }) => id));
  const along = ways.filter((way) => way.stops.includes(chosen)).flatMap((way) => way.stops);
  const beside = links.flatMap(({ near, far }) => (near === chosen || far === chosen ? [near, far] : []));
  return new Set([chosen, ...along, ...beside]);
}

function isOn({ near, far }: Link, through: ReadonlySet<string>): boolean {
  return through.has(near) && through.has(far);
}

interface LinkLineParts {
  readonly link: Link;
  readonly places: ReadonlyMap<string, Place>;
  readonly measures: Measures;
  readonly dim: boolean;
}

function LinkLine({ link, places, measures: { width, height, gapX }, dim }: LinkLineParts) {
  const from = places.get(link.near);
  const to = places.get(link.far);
  if (!from || !to) return null;
  const sort = link.planned ? 'planned' : link.implied ? 'implied' : 'stated';
  const [x1, y1, x2, y2] = [from.x + width, from.y + height / 2, to.x, to.y + height / 2];
  const bend = gapX / 2;
  const path =
    to.x > from.x
      ? `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
      : `M${x1} ${y1}C${x1 + bend} ${y1} ${x1 + bend} ${y2} ${x1} ${y2}`;
  return <path className={`trace-link ${sort} ${dim ? 'dim' : ''}`} d={path} />;
}
