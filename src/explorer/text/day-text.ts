import { type Lang } from '../address/lang.js';

/** A date known to the year, month or day, for people: `5/8/2022`, `8/2022`, `2022`; in English `5 August 2022`, `August 2022`, `2022`. */
export function dayText(date: string, lang: Lang): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  if (lang === 'vi')
    return [day, month, year].flatMap((part) => (part === undefined ? [] : [part.replace(/^0/, '')])).join('/');
  return new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
}

/** A span whose end is the first day on which it no longer held; '' when neither is known. */
export function spanText(from: string | null, to: string | null, lang: Lang): string {
  if (from === null && to === null) return '';
  return `${from === null ? '?' : dayText(from, lang)} – ${to === null ? '' : dayText(to, lang)}`.trim();
}
