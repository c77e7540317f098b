import { type Era } from '../api/operations.generated.js';

/** The last day of the sixty-three provinces and the first of the thirty-four. */
export const DAYS: Readonly<Record<Era, string>> = { P63: '2025-06-30', P34: '2025-07-01' };

/** The order of provinces on a day; without a day the sixty-three, of which most figures were told. */
export function eraOn(day: string | null): Era {
  return day !== null && day >= DAYS.P34 ? 'P34' : 'P63';
}
