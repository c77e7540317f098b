import { type ReactNode, useRef } from 'react';
import { useAddress } from '../../address/use-address.js';
import { type CaptionLine } from '../../parts/picture/standalone.js';
import { SavePicture } from '../../parts/picture/save-picture.js';
import { useWords } from '../../text/use-words.js';
import { type Chain } from './chain.js';
import { ChainPicture } from './chain-picture.js';
import { Ways } from './ways.js';
import { WORDS } from './words.js';

interface ChainViewParts {
  readonly chain: Chain;
  /** Of the file that the picture is saved as. */
  readonly name: string;
  /** Stands below the picture. */
  readonly children?: ReactNode;
}

/** With more steps than this the picture takes the whole width. */
const MOST_BESIDE = 2;

/** A chain as a picture and, beside it, in cited sentences; the stop chosen in the picture, `at` in the address, narrows the sentences. */
export function ChainView({ chain, name, children }: ChainViewParts) {
  const { param, set } = useAddress();
  const words = useWords(WORDS);
  const drawing = useRef<SVGSVGElement>(null);
  const chosen = chain.stops.find(({ id }) => id === param('at')) ?? null;
  const choose = (id: string | null) => set({ at: id === chosen?.id ? null : id }, { replace: true });
  const steps = Math.max(...chain.stops.map(({ layer }) => layer));
  return (
    <div className={`trace-view ${steps > MOST_BESIDE ? 'long' : ''}`}>
      <div className="trace-beside">
        <figure className="trace-figure">
          <div className="trace-scroll" role="region" tabIndex={0} aria-label={words.picture}>
            <ChainPicture chain={chain} chosen={chosen?.id ?? null} choose={choose} drawing={drawing} />
          </div>
          <figcaption>
            <Legend />
            <p>{words.keys}</p>
            <p className="trace-save">
              <SavePicture
                picture={drawing}
                title={document.title}
                name={name}
                caption={() => captionOf(words.legend)}
              />
            </p>
          </figcaption>
        </figure>
        {children}
      </div>
      <Ways chain={chain} chosen={chosen} showAll={() => choose(null)} />
    </div>
  );
}

/** What the lines mean, and where the picture comes from. */
function captionOf(legend: Readonly<Record<'stated' | 'implied' | 'planned', string>>): readonly CaptionLine[] {
  const sorts = `―― ${legend.stated}   – – ${legend.implied}   · · · ${legend.planned}`;
  return [{ text: sorts }, { text: location.href }];
}

function Legend() {
  const { legend } = useWords(WORDS);
  return (
    <ul className="trace-legend">
      {(['stated', 'implied', 'planned'] as const).map((sort) => (
        <li key={sort}>
          <svg width="36" height="8" aria-hidden>
            <path className={`trace-link ${sort}`} d="M0 4H36" />
          </svg>{' '}
          {legend[sort]}
        </li>
      ))}
    </ul>
  );
}
