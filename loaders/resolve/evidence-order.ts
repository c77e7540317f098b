import { type GraphEvidence } from '../dataset.js';
import { type Statement } from '../records/record.js';

/** Evidence once each, by source, then paragraph, then row, then figure. */
export function evidenceOf(statements: readonly Statement[]): readonly GraphEvidence[] {
  const once = new Map<string, GraphEvidence>();
  for (const { source, paragraph, row, raw } of statements) {
    const place = JSON.stringify([source, paragraph, row]);
    const evidence = {
      source,
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(row === undefined ? {} : { row }),
      ...(raw === undefined ? {} : { raw }),
    };
    if (raw === undefined) once.set(place, once.get(place) ?? evidence);
    else if (once.get(place)?.raw === undefined) once.set(place, evidence);
    else if (once.get(place)?.raw !== raw) once.set(`${place}${raw}`, evidence);
  }
  return [...once.values()].sort(
    (a, b) =>
      order(a.source, b.source) ||
      (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
      order(a.row ?? '', b.row ?? '') ||
      order(a.raw ?? '', b.raw ?? ''),
  );
}

/** Sorts `<source id>#<paragraph>` by source, then paragraph as a number. */
export function sortedKeys(keys: Iterable<string>): readonly string[] {
  const list = [...keys];
  if (list.length < 2) return list;
  const parts = list.map((key) => ({ key, ...partsOf(key) }));
  parts.sort((a, b) => order(a.source, b.source) || a.paragraph - b.paragraph || order(a.key, b.key));
  return parts.map(({ key }) => key);
}

function partsOf(key: string): { readonly source: string; readonly paragraph: number } {
  const [, source = key, paragraph] = /^(.*?)(?:#(\d+)|@.*)$/.exec(key) ?? [];
  return { source, paragraph: Number(paragraph ?? 0) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
