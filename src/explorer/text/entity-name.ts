import { type Lang } from '../address/lang.js';

const SINCE: Readonly<Record<Lang, string>> = { vi: 'từ 2025', en: 'since 2025' };

/** Ids of the units that began on 1 July 2025, most of which took over a name. */
const OF_TODAY = /^(province:.+-2025|commune:34-.+)$/;

/** A name as people read it: places of today say so, because former ones have the same names. */
export function entityName(id: string, name: string, lang: Lang): string {
  return OF_TODAY.test(id) && !name.includes(SINCE[lang]) ? `${name} (${SINCE[lang]})` : name;
}
