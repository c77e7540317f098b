import { named, withDatesWritten, written } from './dates.js';
import { type Lang } from '../../lang.js';
import { type During, type RelationWords, type Words } from './words.js';

const TOLD = {
  VI: {
    implied: 'suy ra',
    planned: 'dự kiến',
    from: (date: string) => `từ ${date}`,
    before: (date: string) => `đến trước ${date}`,
    seen: (days: readonly string[]) =>
      days.length > 1 ? `ghi nhận từ ${days.join(' đến ')}` : `ghi nhận ${days.join()}`,
    paragraphs: (numbers: readonly string[]) => `đoạn ${numbers.join(', ')}`,
    row: (key: string) => `dòng ${key}`,
    again: 'cùng nguồn',
  },
  EN: {
    implied: 'inferred',
    planned: 'planned',
    from: (date: string) => `from ${date}`,
    before: (date: string) => `until ${date}`,
    seen: (days: readonly string[]) => (days.length > 1 ? `seen from ${days.join(' to ')}` : `seen on ${days.join()}`),
    paragraphs: (numbers: readonly string[]) => `paragraph${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`,
    row: (key: string) => `row ${key}`,
    again: 'same source',
  },
} as const;

/** What a clause rests on. */
export interface Ground {
  readonly relations: readonly RelationWords[];
  /** When that held which joins two relationships; undefined: nothing joins any. */
  readonly during: During | undefined;
}

/**
 * What stands in brackets behind a clause: inferred or only planned, when it held, and where it is stated. `before` is the
 * ground of the clause before: a source that was its only one is not named again.
 */
export function citation(words: Words, { relations, during }: Ground, before: Ground | undefined, lang: Lang): string {
  const told = TOLD[lang];
  const { from, to } = relations.find((relation) => relation.from ?? relation.to) ?? { from: null, to: null };
  const sources = placesBySource(relations);
  const last = before ? [...placesBySource(before.relations).keys()] : [];
  const passages = [...sources].map(([source, places]) => {
    const isAgain = last.length === 1 && last[0] === source;
    const name = isAgain ? told.again : withDatesWritten(words.sources.get(source)?.[lang] ?? source, lang);
    return [name, ...inSource(places, lang)].join(', ');
  });
  const parts = [
    ...(relations.some(({ implied }) => implied) ? [told.implied] : []),
    ...(relations.some(({ planned }) => planned) ? [told.planned] : []),
    ...spanOf(during ?? { from, to, attestedFrom: null, attestedTo: null }, lang),
    ...passages,
  ];
  return `(${parts.join('; ')})`;
}

function spanOf({ from, to, attestedFrom, attestedTo }: During, lang: Lang): readonly string[] {
  const told = TOLD[lang];
  const ends = [
    ...(from === null ? [] : [told.from(named(from, lang))]),
    ...(to === null ? [] : [told.before(named(to, lang))]),
  ];
  if (ends.length > 0) return [ends.join(' ')];
  const days = [...new Set([attestedFrom, attestedTo])].flatMap((day) => (day === null ? [] : [written(day, lang)]));
  return days.length > 0 ? [told.seen(days)] : [];
}

/** The paragraphs (`#12`) and rows (`@key`) of each source, in the order of evidence. */
function placesBySource(relations: readonly RelationWords[]): ReadonlyMap<string, readonly string[]> {
  const bySource = new Map<string, string[]>();
  for (const passage of new Set(relations.flatMap(({ evidence }) => evidence))) {
    const source = passage.split(/[#@]/)[0] ?? '';
    bySource.set(source, [...(bySource.get(source) ?? []), passage.slice(source.length)]);
  }
  return bySource;
}

function inSource(places: readonly string[], lang: Lang): readonly string[] {
  const told = TOLD[lang];
  const behind = (mark: string) => places.filter((place) => place.startsWith(mark)).map((place) => place.slice(1));
  const paragraphs = behind('#').sort((a, b) => Number(a) - Number(b));
  return [...(paragraphs.length > 0 ? [told.paragraphs(paragraphs)] : []), ...behind('@').map(told.row)];
}
