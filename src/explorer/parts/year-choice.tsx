import { useId } from 'react';
import { useAddress } from '../address/use-address.js';
import { Years } from '../api/operations.js';
import { useAnswer } from '../api/use-answer.js';
import { useWords } from '../text/use-words.js';
import { COMPARED_WORDS } from './compared-words.js';
import './compared.css';

/** Chooses the year of the figures, which the address keeps; none: the latest of each place. */
export function YearChoice({ indicator }: { readonly indicator: string }) {
  const { param, set } = useAddress();
  const words = useWords(COMPARED_WORDS);
  const id = useId();
  const { data } = useAnswer(Years, { indicator });
  const years = data?.indicator?.observations.groups.nodes ?? [];
  return (
    <div className="year-choice">
      <label htmlFor={id}>{words.year}</label>
      <select id={id} value={param('year') ?? ''} onChange={({ target }) => set({ year: target.value })}>
        <option value="">{words.latest}</option>
        {[...years].reverse().map(({ keys: [key], count }) => (
          <option key={key?.value} value={key?.value ?? ''}>
            {`${key?.value ?? ''} (${count})`}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The span of a year as arguments of the API; open without one. */
export function spanOf(year: string | null): { readonly from: string | null; readonly to: string | null } {
  if (year === null || !/^\d{4}$/.test(year)) return { from: null, to: null };
  return { from: year, to: String(Number(year) + 1) };
}
