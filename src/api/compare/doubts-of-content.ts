import { folded } from '../../model/fold.js';
import { kindsOf, type Doubt, type DoubtRule } from './doubt.js';
import { type Lang } from '../lang.js';
import { isOwn, subjectKey, type Figure } from './figure.js';
import { listed, telling } from './sentence.js';
import { absent, levelTerm, placeTerm } from './terms.js';

export const differentLevels: DoubtRule = (figures) => {
  const levels = listed(figures, (one, lang) => levelTerm(one.level, lang));
  if (kindsOf(figures, (one) => one.level) > 1) return [{ verdict: 'NOT', reason: telling(OTHER_LEVELS, levels) }];
  const unknown = figures.some((one) => one.level === null) && figures.some((one) => one.level !== null);
  return unknown ? [{ verdict: 'PARTLY', reason: telling(SOME_LEVELS, levels) }] : [];
};

const OTHER_LEVELS = { EN: 'Counted at different levels', VI: 'Được tính ở các cấp khác nhau' };
const SOME_LEVELS = { EN: 'The level of counting is told for some only', VI: 'Chỉ một số nơi nêu rõ cấp được tính' };

export const differentScopes: DoubtRule = (figures) => {
  if (kindsOf(figures, (one) => folded(one.scope ?? '')) < 2) return [];
  const scopes = listed(figures, ({ scope }, lang) => (scope === null ? absent('restriction', lang) : `“${scope}”`));
  return [
    { verdict: 'PARTLY', reason: telling({ EN: 'Restricted in different ways', VI: 'Phạm vi khác nhau' }, scopes) },
  ];
};

export const differentSubjects: DoubtRule = (figures) => {
  if (kindsOf(figures, subjectKey) < 2) return [];
  return figures
    .filter((one) => !isOwn(one))
    .map((one): Doubt => ({
      verdict: 'PARTLY',
      reason: (lang) => SUBJECTS[lang](one.place.label[lang], subjectNames(one, lang)),
      about: [one],
    }));
};

const SUBJECTS = {
  EN: (place: string, subjects: string) => `The figure of ${place} describes ${subjects}, not the place as a whole.`,
  VI: (place: string, subjects: string) => `Số liệu của ${place} nói về ${subjects}, không phải cả địa phương.`,
};

function subjectNames({ subjects }: Figure, lang: Lang): string {
  return subjects.map(({ name }) => name[lang]).join(', ');
}

export const differentEras: DoubtRule = (figures) => {
  if (kindsOf(figures, ({ place }) => place.era) < 2) return [];
  return [
    {
      verdict: 'NOT',
      reason: telling(
        TWO_ERAS,
        listed(figures, ({ place }, lang) => ERAS[lang](place.era === 'P63' ? 63 : 34)),
      ),
    },
  ];
};

const TWO_ERAS = {
  EN: 'Units of two eras; harmoniseTo brings them into one',
  VI: 'Thuộc hai thời kỳ hành chính; hãy quy đổi về một (harmoniseTo)',
};
const ERAS = { EN: (count: number) => `${count} provinces`, VI: (count: number) => `${count} tỉnh, thành` };

export const differentKindsOfPlace: DoubtRule = (figures) => {
  if (kindsOf(figures, ({ place }) => place.kind) < 2) return [];
  const ranks = listed(figures, ({ place }, lang) => placeTerm(place.kind, lang));
  return [{ verdict: 'PARTLY', reason: telling({ EN: 'Units of different rank', VI: 'Đơn vị khác cấp' }, ranks) }];
};
