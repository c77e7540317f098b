import { useAddress } from '../../address/use-address.js';
import { familyOf } from '../../parts/picture/families.js';
import { lines } from '../../parts/picture/lines.js';
import { entityName } from '../../text/entity-name.js';
import { KINDS } from '../../text/kinds.js';
import { labelOf, readable } from '../../text/label.js';
import { RELATION_TYPES } from '../../text/relation-types.js';
import { useWords } from '../../text/use-words.js';
import { type Link, type Stop } from './chain.js';
import { type Measures, type Place } from './layered.js';
import { WORDS } from './words.js';

interface ChainStopParts {
  readonly stop: Stop;
  /** The first link that leads to it; undefined for where the chain starts. */
  readonly reached: Link | undefined;
  readonly place: Place;
  readonly measures: Measures;
  readonly state: { readonly chosen: boolean; readonly dim: boolean; readonly inOrder: boolean };
  readonly choose: () => void;
  readonly arrive: () => void;
}

/** Widths of a letter, in pixels: of names, and of what stands above and below them. */
const LETTER = 7.5;
const SMALL_LETTER = 6;

/** A box: how it was reached, its name, its kind and its doubts. */
export function ChainStop({ stop, reached, place, measures, state, choose, arrive }: ChainStopParts) {
  const { lang } = useAddress();
  const words = useWords(WORDS);
  const { width, height } = measures;
  const name = entityName(stop.id, stop.name, lang);
  const kind = labelOf(KINDS, stop.type, lang);
  const how = reached ? linkWords(reached, lang, words.tag) : words.start;
  const told = [kind, ...(stop.doubts > 0 ? [words.doubts(stop.doubts)] : [])].join(' · ');
  const small = (text: string) => lines(text, Math.floor((width - 16) / SMALL_LETTER), 1)[0];
  return (
    <g role="listitem" transform={`translate(${place.x} ${place.y})`}>
      <g
        role="button"
        className={`trace-stop family-${familyOf(stop.type)} ${state.chosen ? 'chosen' : ''} ${state.dim ? 'dim' : ''}`}
        tabIndex={state.inOrder ? 0 : -1}
        aria-pressed={state.chosen}
        data-id={stop.id}
        onClick={choose}
        onFocus={arrive}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          choose();
        }}
      >
        <title>{`${stop.layer === 0 ? '' : `${words.step(stop.layer)}. `}${how}: ${name}. ${told}`}</title>
        <rect className="trace-box" width={width} height={height} rx="4" />
        <rect className="trace-edge" width="5" height={height} rx="2" />
        <text className="trace-how" x="12" y="17">
          {small(how)}
        </text>
        {lines(name, Math.floor((width - 20) / LETTER), height > 90 ? 3 : 2).map((line, at) => (
          <text key={at} className="trace-name" x="12" y={36 + at * 17}>
            {line}
          </text>
        ))}
        <text className="trace-kind" x="12" y={height - 9}>
          {small(told)}
        </text>
      </g>
    </g>
  );
}

/** A link, read from the stop before. */
function linkWords({ type, outwards, implied, planned }: Link, lang: 'vi' | 'en', tag: Record<string, string>): string {
  const read = RELATION_TYPES[type]?.[outwards ? 'out' : 'in'][lang] ?? readable(type);
  const marks = [implied ? tag['implied'] : '', planned ? tag['planned'] : ''].filter((mark) => mark);
  return marks.length === 0 ? read : `${read} (${marks.join(', ')})`;
}
