import { useAddress } from '../../address/use-address.js';
import { COMPARED_WORDS } from '../../parts/compared-words.js';
import { EntityLink } from '../../parts/entity-link.js';
import { Evidence } from '../../parts/evidence.js';
import { amount } from '../../text/amount.js';
import { dayText } from '../../text/day-text.js';
import { labelOf } from '../../text/label.js';
import { useWords } from '../../text/use-words.js';
import { VALUES } from '../../text/values.js';
import { type Compared } from './compared.js';
import { WORDS } from './words.js';

/** The figures in numbers and as printed, with the paragraphs that say so. */
export function CompareTable({ figures }: { readonly figures: readonly Compared[] }) {
  const shared = useWords(COMPARED_WORDS);
  const words = useWords(WORDS);
  return (
    <table className="stacking figures compare-table">
      <thead>
        <tr>
          <th scope="col">{shared.place}</th>
          <th scope="col" className="number">
            {shared.value}
          </th>
          <th scope="col" className="number">
            {words.rankHere}
          </th>
          <th scope="col" className="number">
            {words.published}
          </th>
          <th scope="col">{shared.raw}</th>
          <th scope="col">{shared.period}</th>
          <th scope="col">{shared.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <Row key={figure.row.place.id} figure={figure} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ figure: { row, reasons } }: { readonly figure: Compared }) {
  const { lang } = useAddress();
  const shared = useWords(COMPARED_WORDS);
  const words = useWords(WORDS);
  const { observation, parts } = row;
  return (
    <tr>
      <th scope="row">
        <EntityLink id={row.place.id} name={row.place.name} />
        <Narrowed row={row} />
        {reasons.length > 0 && <span className="not-comparable-mark">{shared.notComparable}</span>}
      </th>
      <td className="number" data-label={shared.value}>
        {amount(observation, lang)}
      </td>
      <td className="number" data-label={words.rankHere}>
        {row.rank ?? '–'}
      </td>
      <td className="number" data-label={words.published}>
        {observation.rank === null
          ? '–'
          : `${observation.rank}${observation.outOf === null ? '' : `/${observation.outOf}`}`}
      </td>
      <td data-label={shared.raw} lang="vi">
        {observation.raw}
        {parts.length > 0 && (
          <small className="figure-scope" lang={lang}>
            {words.parts}:{' '}
            {parts.map(({ id, name }) => (
              <EntityLink key={id} id={id} name={name} />
            ))}
          </small>
        )}
      </td>
      <td data-label={shared.period}>{observation.period === null ? '–' : dayText(observation.period, lang)}</td>
      <td data-label={shared.evidence}>
        <Evidence evidence={observation.evidence} />
      </td>
    </tr>
  );
}

/** At what level the figure counts, and what the source restricts it to. */
function Narrowed({ row: { observation } }: Pick<Compared, 'row'>) {
  const { lang } = useAddress();
  const { level, scope } = observation;
  const narrowed = [level === null ? '' : labelOf(VALUES, `Level.${level}`, lang), scope ?? ''];
  return <small className="figure-scope">{narrowed.filter((part) => part !== '').join(' · ')}</small>;
}
