import { type PartialDate } from '../../../model/partial-date.js';
import { type Lang } from '../../lang.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date as readers write it: 05/8/2022, 8/2022, 2022; 5 August 2022, August 2022, 2022. */
export function written(date: PartialDate, lang: Lang): string {
  const [year = '', month, day] = date.split('-');
  if (lang === 'EN') {
    const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year];
    return parts.filter(Boolean).join(' ');
  }
  return [day, month && vietnameseMonth(month), year].filter(Boolean).join('/');
}

/** With the word for how much is known: ngày 05/8/2022, tháng 8/2022, năm 2022. English needs none. */
export function named(date: PartialDate, lang: Lang): string {
  const word = date.length === 4 ? 'năm' : date.length === 7 ? 'tháng' : 'ngày';
  return lang === 'VI' ? `${word} ${written(date, lang)}` : written(date, lang);
}

/** Text in which dates known to the day or month, as our own rules put them into names, are written as readers do. */
export function withDatesWritten(text: string, lang: Lang): string {
  return text.replace(/(?<![\d/-])\d{4}-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?(?![\d/-])/g, (date) => written(date, lang));
}

/** Official writing puts a zero before January and February, lest a digit be added, and before no other month. */
function vietnameseMonth(month: string): string {
  return Number(month) <= 2 ? month : String(Number(month));
}
