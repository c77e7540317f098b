import { type Lang } from '../address/lang.js';
import { labelOf } from './label.js';
import { UNITS_VI } from './units.js';
import { VALUES } from './values.js';

interface Amount {
  readonly value: number | null;
  readonly unit: string | null;
  readonly bound: string | null;
}

/** A figure for people: `hơn 1.526.740 thuê bao`; '' when it has no number. */
export function amount({ value, unit, bound }: Amount, lang: Lang): string {
  if (value === null) return '';
  const words = [
    bound === null || bound === 'EXACT' ? '' : labelOf(VALUES, `Bound.${bound}`, lang),
    value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 }),
    unitName(unit, lang),
  ];
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replace(' %', '%');
}

export function unitName(unit: string | null, lang: Lang): string {
  if (unit === null) return '';
  return lang === 'vi' ? (UNITS_VI[unit] ?? unit) : unit;
}
