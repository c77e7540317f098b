import { withDatesWritten, written } from './dates.js';
import { type Lang } from '../../lang.js';
import { REFERENCES } from './references.js';
import { type EntityWords } from './words.js';

/** Names that a rule makes of several words and figures: they stand in quotation marks. */
const QUOTED = ['Finding', 'Indicator', 'Observation', 'PlaceChange', 'Source', 'Target'];

/** Bodies whose names tell what they are. */
const BODIES = ['Department', 'PublicBody', 'Unit'];

/** Units, lower-cased within a sentence as official Vietnamese has it; the one exception is a name of its own. */
const UNITS = /(?<=^|[,→] )(Tỉnh|Thành phố(?! Hồ Chí Minh)|Quận|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu)(?= )/g;

/** An entity within a sentence, with the date that tells it from others of its name. */
export function mention(entity: EntityWords, lang: Lang): string {
  return entity.on === null ? nameOf(entity, lang) : `${nameOf(entity, lang)} (${written(entity.on, lang)})`;
}

/** An entity of which the sentence has spoken already. */
export function reference(entity: EntityWords, lang: Lang): string {
  const kind = Object.keys(REFERENCES).find((one) => entity.labels.includes(one));
  return REFERENCES[kind ?? '']?.[lang] ?? nameOf(entity, lang);
}

function nameOf(entity: EntityWords, lang: Lang): string {
  const { name, labels, collective } = entity;
  const dated = withDatesWritten(name[lang], lang);
  const text = lang === 'VI' ? dated.replace(UNITS, (unit) => unit.toLowerCase()) : dated.replace(/^The /, 'the ');
  if (labels.some((label) => QUOTED.includes(label))) return `“${text}”`;
  if (collective) return asCommonNoun(text);
  if (!takesArticle(entity, lang)) return text;
  return `the ${isSystem(entity) && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) ? asCommonNoun(text) : text}`;
}

/** English names of bodies, and of systems and programmes that are described rather than called something. */
function takesArticle(entity: EntityWords, lang: Lang): boolean {
  if (lang !== 'EN' || !entity.hasEnglish) return false;
  const isDescribed = / of |(Axis|Centre|Network|Platform|Portal|Programme|Strategy|System)$/i.test(entity.name.EN);
  return isSystem(entity) ? isDescribed : entity.labels.some((label) => BODIES.includes(label));
}

function isSystem({ labels }: EntityWords): boolean {
  return labels.includes('Platform') || labels.includes('Programme');
}

/** With a small first letter, unless the first word is an abbreviation. */
function asCommonNoun(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
