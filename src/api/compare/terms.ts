import { type InBoth, type Lang } from '../lang.js';

const LEVELS: Readonly<Record<string, InBoth>> = {
  PROVINCE: { EN: 'province', VI: 'tỉnh' },
  DISTRICT: { EN: 'district', VI: 'huyện' },
  COMMUNE: { EN: 'commune', VI: 'xã' },
  VILLAGE: { EN: 'village', VI: 'thôn, bản' },
  HOUSEHOLD: { EN: 'household', VI: 'hộ' },
  PERSON: { EN: 'person', VI: 'người' },
  ORGANIZATION: { EN: 'organization', VI: 'cơ quan, đơn vị' },
  OTHER: { EN: 'other', VI: 'khác' },
};

const BOUNDS: Readonly<Record<string, InBoth>> = {
  EXACT: { EN: 'exact', VI: 'đúng bằng' },
  AT_LEAST: { EN: 'at least', VI: 'ít nhất' },
  MORE_THAN: { EN: 'more than', VI: 'hơn' },
  ABOUT: { EN: 'about', VI: 'khoảng' },
  ESTIMATED: { EN: 'estimated', VI: 'ước tính' },
  NEARLY: { EN: 'nearly', VI: 'gần' },
  AT_MOST: { EN: 'at most', VI: 'không quá' },
  TOP_N: { EN: 'among the first', VI: 'trong nhóm đầu' },
};

const PERIOD_KINDS: Readonly<Record<string, InBoth>> = {
  POINT: { EN: 'a moment', VI: 'một thời điểm' },
  DURING: { EN: 'a span', VI: 'cả kỳ' },
  YEARLY_AVERAGE: { EN: 'a yearly average', VI: 'trung bình năm' },
  UNKNOWN: { EN: 'not told', VI: 'không nêu' },
};

const PLACES: Readonly<Record<string, InBoth>> = {
  Country: { EN: 'country', VI: 'quốc gia' },
  Region: { EN: 'region', VI: 'vùng' },
  Province: { EN: 'province', VI: 'tỉnh' },
  District: { EN: 'district', VI: 'huyện' },
  Commune: { EN: 'commune', VI: 'xã' },
  Village: { EN: 'village', VI: 'thôn, bản' },
};

const ABSENT = {
  told: { EN: 'not told', VI: 'không nêu' },
  restriction: { EN: 'no restriction told', VI: 'không giới hạn' },
  printed: { EN: 'not printed', VI: 'không in' },
} as const satisfies Readonly<Record<string, InBoth>>;

/** What stands where nothing is known. */
export function absent(what: keyof typeof ABSENT, lang: Lang): string {
  return ABSENT[what][lang];
}

export function levelTerm(level: string | null, lang: Lang): string {
  return level === null ? absent('told', lang) : termIn(LEVELS, level, lang);
}

export function boundTerm(bound: string | null, lang: Lang): string {
  return bound === null ? absent('told', lang) : termIn(BOUNDS, bound, lang);
}

export function periodKindTerm(kind: string, lang: Lang): string {
  return termIn(PERIOD_KINDS, kind, lang);
}

export function placeTerm(kind: string, lang: Lang): string {
  return termIn(PLACES, kind, lang);
}

function termIn(terms: Readonly<Record<string, InBoth>>, code: string, lang: Lang): string {
  return terms[code]?.[lang] ?? code;
}
