import { type Value } from '../../../loaders/check/fact.js';
import { choice } from './chance.js';
import { entity, relationship, type Part } from './element.js';
import { type Setting } from './setting.js';
import { TOPICS } from './topics.js';

export const LAWS = 100;

const SOURCE = 'source:cong-bao';
const GOVERNMENT = 'public-body:chinh-phu';

export function lawId(index: number): string {
  return `decree:chinh-phu/${index + 1}-2020-nd-cp-2020`;
}

/** Decrees of the Government on which provinces build. */
export function laws({ model }: Setting): Part {
  const stated = (index: number) => ({ source: SOURCE, paragraph: index + 2 });
  return {
    nodes: function* () {
      yield entity(model, 'Source', SOURCE, { name: 'Công báo', nameEn: 'Official Gazette', publishedOn: '2020' });
      yield entity(model, 'PublicBody', GOVERNMENT, { name: 'Chính phủ', nameEn: 'Government' }, stated(-1));
      for (let index = 0; index < LAWS; index += 1)
        yield entity(model, 'Decree', lawId(index), propertiesOf(index), stated(index));
    },
    relationships: function* () {
      for (let index = 0; index < LAWS; index += 1)
        yield relationship('ISSUED_BY', lawId(index), GOVERNMENT, stated(index));
    },
  };
}

function propertiesOf(index: number): Readonly<Record<string, Value>> {
  const number = `${index + 1}/2020/NĐ-CP`;
  const issuedOn = `2020-${String((index % 12) + 1).padStart(2, '0')}-15`;
  const [topic] = choice(TOPICS, 5, index);
  return { name: `Nghị định số ${number}`, nameEn: `Decree ${number}`, number, issuedOn, title: `Về ${topic}` };
}
