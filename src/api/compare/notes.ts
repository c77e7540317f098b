import { type Figure } from './figure.js';
import { type Harmonised } from './harmonised.js';

/** More places without a figure than this are only counted. */
const NAMED = 10;

/** Why places have no row. */
export function notesOnMissing(found: readonly Harmonised[]): readonly string[] {
  const reasons = found.filter((one) => typeof one === 'string');
  return reasons.length > NAMED ? [`${reasons.length} of ${found.length} places have no figure.`] : reasons;
}

/** Which places have more figures than the one shown. */
export function notesOnOthers(rows: readonly Figure[], candidates: readonly Figure[]): readonly string[] {
  const shown = new Set(rows.flatMap((row) => (row.parts.length > 0 ? row.parts : [row])).map(({ id }) => id));
  const places = new Set(candidates.filter(({ id }) => shown.has(id)).map(({ place }) => place));
  const counts = [...places]
    .map((place) => ({ place, others: candidates.filter((one) => one.place === place && !shown.has(one.id)).length }))
    .filter(({ others }) => others > 0);
  if (counts.length === 0) return [];
  return [`Figures not shown: ${counts.map(({ place, others }) => `${place.label} ${others}`).join(', ')}.`];
}
