import { type VerdictsQueryVariables } from '../../api/operations.generated.js';
import { CsvButton } from '../../parts/csv-button.js';
import { placedFigureRows } from '../../parts/figures-by-place.js';
import { useWords } from '../../text/use-words.js';
import { Chart } from './chart.js';
import { CompareTable } from './compare-table.js';
import { compared, type Comparison } from './compared.js';
import { Pairs } from './pairs.js';
import { VerdictBox } from './verdict-box.js';
import { WORDS } from './words.js';

interface ComparisonViewParts {
  readonly comparison: Comparison;
  /** What was asked, for the verdicts on pairs. */
  readonly question: VerdictsQueryVariables;
}

/** How far the figures may be compared, the figures as bars and as a table, and the verdict on each pair. */
export function ComparisonView({ comparison, question }: ComparisonViewParts) {
  const words = useWords(WORDS);
  const { rows, indicator } = comparison;
  if (rows.length === 0)
    return (
      <div className="notice">
        <h2>{words.none}</h2>
        <p>{words.noneHint}</p>
      </div>
    );
  const figures = compared(comparison);
  const table = placedFigureRows(
    figures.map(({ row, reasons }) => ({
      id: row.place.id,
      name: row.place.name,
      row,
      status: reasons.length > 0 ? 'not-comparable' : 'shown',
      reasons,
    })),
  );
  return (
    <div className="compare">
      <VerdictBox comparison={comparison} />
      <Chart figures={figures} indicator={indicator} />
      <section aria-labelledby="compare-table">
        <div className="compare-head">
          <h2 id="compare-table">{words.table}</h2>
          <CsvButton name={`compare ${indicator.id}`} rows={() => Promise.resolve(table)} />
        </div>
        <CompareTable figures={figures} />
      </section>
      <Pairs rows={rows} question={question} />
    </div>
  );
}
