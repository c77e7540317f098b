import { useAddress } from '../address/use-address.js';
import { type FigurePartsFragment } from '../api/operations.generated.js';
import { amount } from '../text/amount.js';
import { dayText } from '../text/day-text.js';
import { labelOf } from '../text/label.js';
import { useWords } from '../text/use-words.js';
import { VALUES } from '../text/values.js';
import { EntityLink } from './entity-link.js';
import { Evidence } from './evidence.js';
import { FIGURE_WORDS } from './figure-words.js';

interface FigureTableParts {
  readonly figures: readonly FigurePartsFragment[];
  /** The entity whose page it is, which is not named again in every row. */
  readonly within: string;
}

/** Figures as printed and as numbers, each with its period and the paragraph that says so. */
export function FigureTable({ figures, within }: FigureTableParts) {
  const words = useWords(FIGURE_WORDS);
  return (
    <table className="stacking figures">
      <thead>
        <tr>
          <th scope="col">{words.indicator}</th>
          <th scope="col">{words.period}</th>
          <th scope="col" className="number">
            {words.value}
          </th>
          <th scope="col">{words.raw}</th>
          <th scope="col">{words.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <Row key={figure.id} figure={figure} within={within} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ figure, within }: { readonly figure: FigurePartsFragment; readonly within: string }) {
  const words = useWords(FIGURE_WORDS);
  const { lang } = useAddress();
  const { period, periodFrom, raw } = figure;
  return (
    <tr>
      <th scope="row">
        <EntityLink id={figure.id} name={figure.indicator.name} />
        <What figure={figure} within={within} />
      </th>
      <td data-label={words.period}>
        {periodFrom !== null && <>{dayText(periodFrom, lang)} – </>}
        {period === null ? '' : dayText(period, lang)}
      </td>
      <td data-label={words.value} className="number">
        <Amount {...figure} />
      </td>
      <td data-label={words.raw} lang="vi">
        {raw}
      </td>
      <td data-label={words.evidence}>
        <Evidence evidence={figure.evidence} />
      </td>
    </tr>
  );
}

/** What the figure describes, when it is not the entity of the page, and what narrows it. */
function What({ figure, within }: { readonly figure: FigurePartsFragment; readonly within: string }) {
  const words = useWords(FIGURE_WORDS);
  const { lang } = useAddress();
  const { about, level, scope, baseline } = figure;
  const others = about.filter(({ id }) => id !== within);
  const narrowed = [
    level === null ? '' : labelOf(VALUES, `Level.${level}`, lang),
    scope ?? '',
    baseline === null ? '' : `${words.since} ${dayText(baseline, lang)}`,
  ].filter((part) => part !== '');
  return (
    <>
      {others.length > 0 && (
        <span className="figure-about">
          {others.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <EntityLink id={id} name={name} />
            </span>
          ))}
        </span>
      )}
      {narrowed.length > 0 && <small className="figure-scope">{narrowed.join(' · ')}</small>}
    </>
  );
}

function Amount(figure: FigurePartsFragment) {
  const words = useWords(FIGURE_WORDS);
  const { lang } = useAddress();
  const { rank, outOf, rankBound, baseline } = figure;
  const text = amount(figure, lang);
  return (
    <div>
      {text !== '' && (baseline !== null && (figure.value ?? 0) > 0 ? `+${text}` : text)}
      {rank !== null && (
        <span className="figure-rank">
          {words.rank}{' '}
          {rankBound === null || rankBound === 'EXACT' ? '' : `${labelOf(VALUES, `Bound.${rankBound}`, lang)} `}
          {rank}
          {outOf !== null && `/${outOf}`}
        </span>
      )}
    </div>
  );
}
