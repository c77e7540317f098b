import { entity, type Part } from './element.js';
import { places, yearbookOf, type Setting } from './setting.js';

/** The texts in which provinces tell of their documents. */
export function yearbooks(setting: Setting): Part {
  return {
    nodes: function* () {
      for (const place of places(setting)) {
        if (place.turn > 0) continue;
        const { unit, year } = place;
        const name = `Niên giám ${unit.name} năm ${year}`;
        const nameEn = `Yearbook of ${unit.nameEn} for ${year}`;
        yield entity(setting.model, 'Source', yearbookOf(place), { name, nameEn, publishedOn: String(year) });
      }
    },
    relationships: () => [],
  };
}
