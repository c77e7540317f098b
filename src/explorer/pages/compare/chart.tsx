import { useRef } from 'react';
import { useAddress } from '../../address/use-address.js';
import { type FiguresByPlaceQuery } from '../../api/operations.generated.js';
import { SavePicture } from '../../parts/picture/save-picture.js';
import { unitName } from '../../text/amount.js';
import { useWords } from '../../text/use-words.js';
import { BarGroup } from './bar-group.js';
import { barsOf, groupsOf, heightOf, WIDTH } from './bars.js';
import { type Compared } from './compared.js';
import { WORDS } from './words.js';

interface ChartParts {
  readonly figures: readonly Compared[];
  readonly indicator: FiguresByPlaceQuery['compare']['indicator'];
}

/** The values as bars from zero: one axis for what may be compared, an axis of its own for each figure that may not. */
export function Chart({ figures, indicator }: ChartParts) {
  const words = useWords(WORDS);
  const { lang } = useAddress();
  const picture = useRef<SVGSVGElement>(null);
  const groups = groupsOf(figures);
  if (groups.length === 0) return <p className="compare-note">{words.onlyRanks}</p>;
  const alone = groups.findIndex(({ alone: own }) => own);
  const tops = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + heightOf(group), 0));
  const height = groups.reduce((sum, group) => sum + heightOf(group), 0);
  const title = words.title(indicator.name);
  const bounded = groups.some((group) => group.figures.some(({ row }) => barsOf(row).bounded));
  return (
    <section aria-labelledby="compare-chart">
      <div className="compare-head">
        <h2 id="compare-chart">{words.chart}</h2>
        <SavePicture
          picture={picture}
          title={title}
          name={`compare ${indicator.id}`}
          caption={() => [
            ...(bounded ? [{ text: `≈ ${words.bounded}` }] : []),
            ...(alone > 0 ? [{ text: `↓ ${words.ownAxis}` }] : []),
          ]}
        />
      </div>
      <div className="compare-scroll" tabIndex={0} role="group" aria-label={words.chart}>
        <svg ref={picture} className="compare-chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
          {groups.map((group, index) => (
            <BarGroup
              key={group.figures[0]?.row.place.id}
              group={group}
              top={tops[index] ?? 0}
              heading={index === alone ? words.ownAxis : ''}
              unit={unitName(group.figures[0]?.row.observation.unit ?? indicator.unit, lang)}
            />
          ))}
        </svg>
      </div>
      {bounded && <p className="compare-note">≈ {words.bounded}</p>}
    </section>
  );
}
