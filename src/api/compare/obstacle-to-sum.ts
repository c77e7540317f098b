import { folded } from '../../model/fold.js';
import { kindsOf } from './doubt.js';
import { periodKinds, periodsApart } from './doubts-of-time.js';
import { units } from './doubts-of-value.js';
import { subjectKey, type ComparedIndicator, type Figure } from './figure.js';
import { listed, saying, telling, type Sentence } from './sentence.js';
import { absent, levelTerm } from './terms.js';

/** Why figures of several units must not be added up; undefined: they may. */
export function obstacleToSum(parts: readonly Figure[], indicator: ComparedIndicator): Sentence | undefined {
  if (indicator.additivity !== 'SUM') return saying(NOT_ADDITIVE[indicator.additivity]);
  const difference = differenceOf(parts) ?? periodsApart(parts, indicator)[0]?.reason;
  if (!difference) return undefined;
  return (lang) => NOT_ADDED[lang](parts.map(({ place }) => place.label[lang]).join(', '), difference(lang));
}

/** The first thing in which figures differ that only like ones may be added by. */
function differenceOf(parts: readonly Figure[]): Sentence | undefined {
  const differ = (valueOf: (figure: Figure) => string) => kindsOf(parts, valueOf) > 1;
  if (parts.some((one) => one.value === null))
    return telling(
      NO_NUMBER,
      listed(parts, ({ raw }) => `“${raw}”`),
    );
  if (differ((one) => one.unit ?? '')) return telling(UNITS, units(parts));
  if (differ((one) => one.level ?? ''))
    return telling(
      LEVELS,
      listed(parts, (one, lang) => levelTerm(one.level, lang)),
    );
  if (differ((one) => folded(one.scope ?? '')))
    return telling(
      SCOPES,
      listed(parts, (one, lang) => one.scope ?? absent('told', lang)),
    );
  if (differ(subjectKey)) return saying(SUBJECTS);
  if (differ((one) => one.periodKind)) return telling(SPANS, periodKinds(parts));
  if (parts.some((one) => one.period === null))
    return telling(
      PERIODS,
      listed(parts, (one, lang) => one.period ?? absent('told', lang)),
    );
  return undefined;
}

const NOT_ADDED = {
  EN: (places: string, why: string) => `The figures of ${places} are not added up: ${why}`,
  VI: (places: string, why: string) => `Không cộng số liệu của ${places}: ${why}`,
};
const NO_NUMBER = { EN: 'some have no number', VI: 'có nơi không có con số' };
const UNITS = { EN: 'units differ', VI: 'đơn vị tính khác nhau' };
const LEVELS = { EN: 'levels differ', VI: 'cấp được tính khác nhau' };
const SCOPES = { EN: 'restrictions differ', VI: 'phạm vi khác nhau' };
const SUBJECTS = { EN: 'they do not describe the same thing.', VI: 'không nói về cùng một đối tượng.' };
const SPANS = { EN: 'some tell of a moment, others of a span', VI: 'có số tại một thời điểm, có số của cả kỳ' };
const PERIODS = { EN: 'a period is not told', VI: 'có số không nêu kỳ' };

const NOT_ADDITIVE = {
  WEIGHTED_MEAN: {
    EN: 'Shares and means are not added up over a merger: their sum means nothing, and the weights are not all known.',
    VI: 'Không cộng tỷ lệ và số bình quân khi sáp nhập: tổng của chúng vô nghĩa, và không biết đủ các quyền số.',
  },
  NONE: {
    EN: 'Ranks, scores and the like are not added up over a merger: their sum means nothing.',
    VI: 'Không cộng thứ hạng, điểm số và các số tương tự khi sáp nhập: tổng của chúng vô nghĩa.',
  },
} as const;
