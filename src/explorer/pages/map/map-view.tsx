import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { pagePath } from '../../address/views.js';
import { useAddress } from '../../address/use-address.js';
import { type Era, type MapFiguresQuery, type ProvincesQuery } from '../../api/operations.generated.js';
import { CsvButton } from '../../parts/csv-button.js';
import { placedFigureRows } from '../../parts/figures-by-place.js';
import { unitName } from '../../text/amount.js';
import { useWords } from '../../text/use-words.js';
import { Caveats } from './caveats.js';
import { type Measure } from '../../parts/comparable.js';
import { cellsOf, measureOf, numberOf } from './cells.js';
import { FigureCard } from './figure-card.js';
import { MapPicture } from './map-picture.js';
import { MapTable } from './map-table.js';
import { MeasureSwitch } from './measure-switch.js';
import { WORDS } from './words.js';

interface MapViewParts {
  readonly era: Era;
  readonly provinces: ProvincesQuery['provinces']['nodes'];
  readonly comparison: MapFiguresQuery['compare'];
}

/** The map with its legend, the province pointed at, and the same as a table. */
export function MapView({ era, provinces, comparison }: MapViewParts) {
  const { lang, param, href } = useAddress();
  const words = useWords(WORDS);
  const [active, setActive] = useState<string | null>(null);
  const { rows, indicator } = comparison;
  const both = (['value', 'rank'] as const).every((one) => rows.some((row) => numberOf(row, one) !== null));
  const measure = measureAsked(param('by')) ?? measureOf(rows);
  const { cells, shades } = useMemo(
    () => cellsOf(provinces, comparison, measure, words.otherYear),
    [provinces, comparison, measure, words],
  );
  const legend = { shades, cells, measure, unit: unitName(rows[0]?.observation.unit ?? indicator.unit, lang) };
  const name = `map ${indicator.id} ${era}`;
  const table = placedFigureRows(cells.map((cell) => ({ ...cell, status: cell.state })));
  return (
    <>
      <p role="status" className="map-covered">
        {words.covered(rows.length, provinces.length)} <Link href={href(pagePath(indicator.id))}>{indicator.name}</Link>
      </p>
      {both && <MeasureSwitch measure={measure} />}
      <div className="map-layout">
        <MapPicture {...{ era, name, legend, active }} title={words.title(indicator.name)} point={setActive} />
        <div className="map-beside">
          <FigureCard cell={cells.find(({ code }) => code === active)} />
          <Caveats measure={measure} comparison={comparison} />
          <CsvButton name={name} rows={() => Promise.resolve(table)} />
          <MapTable key={measure} cells={cells} measure={measure} active={active} point={setActive} />
        </div>
      </div>
    </>
  );
}

function measureAsked(text: string | null): Measure | undefined {
  return text === 'value' || text === 'rank' ? text : undefined;
}
