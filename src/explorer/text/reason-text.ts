import { type Lang } from '../address/lang.js';
import { labelOf } from './label.js';
import { VALUES } from './values.js';

/** The API's sentences begin with one of these; what follows (names, figures as printed) stays as it is. */
const BEGINNINGS: readonly (readonly [en: RegExp, vi: string])[] = [
  [/^Counted at different levels:/, 'Được tính ở các cấp khác nhau:'],
  [/^The level of counting is told for some only:/, 'Chỉ một số nơi nêu rõ cấp được tính:'],
  [/^Restricted in different ways:/, 'Phạm vi khác nhau:'],
  [/^Units of two eras; harmoniseTo brings them into one:/, 'Thuộc hai thời kỳ hành chính; hãy quy đổi về một:'],
  [/^Units of different rank:/, 'Đơn vị khác cấp:'],
  [/^From sources of different kinds:/, 'Từ các loại nguồn khác nhau:'],
  [/^A sum over different periods:/, 'Tổng của các kỳ khác nhau:'],
  [/^No period is told:/, 'Không nêu kỳ:'],
  [/^More than 12 months lie between the periods:/, 'Các kỳ cách nhau hơn 12 tháng:'],
  [/^Some are told of a moment, others of a span:/, 'Có số tại một thời điểm, có số của cả kỳ:'],
  [/^Spans of different length:/, 'Độ dài của kỳ khác nhau:'],
  [/^Told in words, without a number:/, 'Nêu bằng lời, không có con số:'],
  [/^Only a rank is told, no value:/, 'Chỉ có thứ hạng, không có giá trị:'],
  [/^Only ranks are told, an order without values:/, 'Chỉ có thứ hạng, không có giá trị:'],
  [/^The rank is a bound \(([^)]+)\):/, 'Thứ hạng là một giới hạn ($1):'],
  [/^Ranked among different numbers:/, 'Được xếp hạng giữa số lượng khác nhau:'],
  [/^Ranked among:/, 'Được xếp hạng trong:'],
  [/^A bound \(([^)]+)\), no exact value:/, 'Là một giới hạn ($1), không phải giá trị đúng:'],
  [/^Different units:/, 'Đơn vị tính khác nhau:'],
  [
    /^The whole of which it is a share is printed for some only:/,
    'Chỉ một số nơi in ra tổng thể mà tỷ lệ được tính trên đó:',
  ],
  [/^Figures not shown:/, 'Số liệu khác không hiện:'],
  [/^Fewer than two places have a figure\.$/, 'Chưa tới hai nơi có số liệu.'],
  [/^(\d+) of (\d+) places have no figure\.$/, '$1/$2 nơi không có số liệu.'],
  [/^The figure of (.+) describes (.+), not the place as a whole\.$/, 'Số liệu của $1 nói về $2, không phải cả địa phương.'],
  [/^Stated in two ways for (.+): (.+) and (.+)\.$/, 'Được nêu theo hai cách cho $1: $2 và $3.'],
]; // prettier-ignore

const PHRASES: readonly (readonly [en: string, vi: string])[] = [
  ['no restriction told', 'không giới hạn'],
  ['not told', 'không nêu'],
  ['none told', 'không nêu'],
  ['not printed', 'không in'],
];

interface Named {
  readonly place: { readonly name: string; readonly nameEn: string | null };
}

/**
 * A reason in the language of the page as far as there is a translation, the places named as on the page, and the language in which it then is:
 * what curators wrote stays in English.
 */
export function reasonText(
  reason: string,
  lang: Lang,
  rows: readonly Named[],
): { readonly text: string; readonly lang: Lang } {
  const [english, vietnamese] = BEGINNINGS.find(([en]) => en.test(reason)) ?? [];
  if (english === undefined || vietnamese === undefined) return { text: reason, lang: 'en' };
  const bounds = reason.replace(/\((\w+)\)(?=[,:])/, (whole, word: string) =>
    VALUES[`Bound.${word}`] ? `(${labelOf(VALUES, `Bound.${word}`, lang)})` : whole,
  );
  if (lang === 'en') return { text: bounds, lang };
  const named = [...rows]
    .sort((a, b) => (b.place.nameEn?.length ?? 0) - (a.place.nameEn?.length ?? 0))
    .reduce(
      (text, { place }) => (place.nameEn === null ? text : text.replaceAll(place.nameEn, place.name)),
      bounds.replace(english, vietnamese),
    );
  return { text: PHRASES.reduce((text, [en, vi]) => text.replaceAll(en, vi), named), lang };
}
