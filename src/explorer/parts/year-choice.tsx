import { useId } from 'react';
import { useAddress } from '../address/use-address.js';
import { type YearsQuery } from '../api/operations.generated.js';
import { useWords } from '../text/use-words.js';
import { COMPARED_WORDS } from './compared-words.js';
import './compared.css';

type YearCount = NonNullable<YearsQuery['indicator']>['observations']['groups']['nodes'][number];

/** What the address says where the latest of each place is wanted though there is a usual year. */
const LATEST = 'latest';

/** The years of an indicator's figures in their order, each with how many there are; none while they are not there. */
export function yearsIn(answer: YearsQuery | undefined): readonly YearCount[] {
  return answer?.indicator?.observations.groups.nodes ?? [];
}

/** The latest year with at least as many figures as there are `places`; null: there is none. */
export function usualYear(years: readonly YearCount[], places: number): string | null {
  return years.findLast(({ count }) => count >= places)?.keys[0]?.value ?? null;
}

interface YearChoiceParts {
  readonly years: readonly YearCount[];
  /** What counts while the address says nothing; null: the latest of each place. */
  readonly usual?: string | null;
}

/** Chooses the year of the figures, which the address keeps; none: the latest of each place. */
export function YearChoice({ years, usual = null }: YearChoiceParts) {
  const { param, set } = useAddress();
  const words = useWords(COMPARED_WORDS);
  const id = useId();
  const year = param('year') ?? usual;
  return (
    <div className="year-choice">
      <label htmlFor={id}>{words.year}</label>
      <select id={id} value={year ?? LATEST} onChange={({ target }) => set({ year: target.value })}>
        <option value={LATEST}>{words.latest}</option>
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
