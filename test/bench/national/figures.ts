import { entity, type Part } from './element.js';
import { observation } from './observation.js';
import { type Setting } from './setting.js';

const SOURCE = 'source:nien-giam-thong-ke';

/** The first ones are measured in provinces, the next one on platforms. */
export const INDICATORS = 20;
const YEARS = Array.from({ length: 10 }, (_, index) => 2015 + index);

/** Figures of all provinces of both eras, those of 34 worked back: twenty indicators over ten years, fewer indicators for a smaller share. */
export function figures({ model, share, ground: { provinces, indicators } }: Setting): Part {
  const wanted = indicators.slice(0, Math.max(1, Math.round(INDICATORS * share)));
  const all = function* () {
    let paragraph = 1;
    for (const [row, indicator] of wanted.entries()) {
      for (const [index, { id, name }] of provinces.entries()) {
        for (const year of YEARS) {
          paragraph += 1;
          yield observation(model, {
            indicator,
            about: { id, name },
            place: id,
            period: String(year),
            level: 'PROVINCE',
            stated: { source: SOURCE, paragraph },
            keys: [row, index],
          });
        }
      }
    }
  };
  return {
    nodes: function* () {
      const name = 'Niên giám thống kê';
      yield entity(model, 'Source', SOURCE, { name, nameEn: 'Statistical yearbook', publishedOn: '2025' });
      for (const { node } of all()) yield node;
    },
    relationships: function* () {
      for (const { relationships } of all()) yield* relationships;
    },
  };
}
