import { type Figure } from './figure.js';
import { type Harmonised } from './harmonised.js';
import { joined, telling, type Sentence } from './sentence.js';

/** More places without a figure than this are only counted. */
const NAMED = 10;

/** Why places have no row. */
export function notesOnMissing(found: readonly Harmonised[]): readonly Sentence[] {
  const reasons = found.filter((one) => typeof one === 'function');
  if (reasons.length <= NAMED) return reasons;
  const [missing, all] = [reasons.length, found.length];
  const told = { EN: `${missing} of ${all} places have no figure.`, VI: `${missing}/${all} nơi không có số liệu.` };
  return [(lang) => told[lang]];
}

/** Which places have more figures than the one shown. */
export function notesOnOthers(rows: readonly Figure[], candidates: readonly Figure[]): readonly Sentence[] {
  const shown = new Set(rows.flatMap((row) => (row.parts.length > 0 ? row.parts : [row])).map(({ id }) => id));
  const places = new Set(candidates.filter(({ id }) => shown.has(id)).map(({ place }) => place));
  const counts = [...places]
    .map((place) => ({ place, others: candidates.filter((one) => one.place === place && !shown.has(one.id)).length }))
    .filter(({ others }) => others > 0)
    .map(
      ({ place, others }): Sentence =>
        (lang) =>
          `${place.label[lang]} ${others}`,
    );
  return counts.length === 0 ? [] : [telling(NOT_SHOWN, joined(counts, ', '))];
}

const NOT_SHOWN = { EN: 'Figures not shown', VI: 'Số liệu khác không hiện' };
