import { type Dataset, type GraphNode } from '../dataset.js';
import { type Note } from '../problems.js';
import { type SeedRecord, type Statement } from '../records/record.js';
import { type Skipped } from '../records/source-file.js';
import { textsOf, type Texts } from './texts.js';

/** Looks up every printed figure and name in the paragraph that it cites, and notes what does not stand there. */
export function evidenceProblems(
  dataset: Dataset,
  records: readonly SeedRecord[],
  skipped: readonly Skipped[],
  folder: string,
  note: Note,
): void {
  const texts = textsOf(dataset, records, folder, note);
  for (const record of records) {
    for (const stated of record.statements) {
      const text = paragraphAt(stated, texts, note);
      if (text === undefined) continue;
      if (stated.raw !== undefined && !text.includes(stated.raw)) note(stated.at, notThere(stated.raw, stated));
    }
    checkPrintedForms(record, dataset, texts, note);
  }
  for (const passage of skipped) {
    const text = paragraphAt(passage, texts, note);
    if (text?.includes(passage.text) === false) note(passage.at, notThere(passage.text, passage));
  }
}

/** Each paragraph has a name of the entity or a form from `printed`, and each such form stands in a paragraph. */
function checkPrintedForms(record: SeedRecord, dataset: Dataset, texts: Texts, note: Note): void {
  const forms = record.printed.map((form) => folded(form.text));
  const places = record.statements.flatMap((stated) => {
    const text = textAt(stated, texts);
    return text === undefined ? [] : [{ stated, text: folded(text) }];
  });
  if (places.length === 0) return;
  for (const form of record.printed) {
    if (places.every(({ text }) => !text.includes(folded(form.text)))) {
      note(form.at, `the printed form "${form.text}" does not stand in ${placeOf(places[0]?.stated)}`);
    }
  }
  const node = record.id === undefined ? undefined : dataset.nodes.get(record.id);
  if (node?.kind.printed !== true) return;
  const names = [...namesOf(node).map(folded), ...forms];
  for (const { stated, text } of places) {
    if (names.some((name) => text.includes(name))) continue;
    note(stated.at, `no name of ${node.id} stands in ${placeOf(stated)}: give the form that does under "printed"`);
  }
}

function namesOf({ properties }: GraphNode): readonly string[] {
  const { name, aliases, number } = properties;
  return [name, ...(Array.isArray(aliases) ? (aliases as readonly unknown[]) : []), number].filter(
    (one): one is string => typeof one === 'string',
  );
}

function paragraphAt(stated: Statement, texts: Texts, note: Note): string | undefined {
  const count = texts.get(stated.source)?.length ?? 0;
  const { paragraph } = stated;
  const beyond = paragraph !== undefined && texts.has(stated.source) && paragraph > count;
  if (beyond) note(stated.at, `there is no paragraph ${paragraph}: the text has ${count} lines`);
  return textAt(stated, texts);
}

function textAt({ source, paragraph }: Statement, texts: Texts): string | undefined {
  return paragraph === undefined ? undefined : texts.get(source)?.[paragraph - 1];
}

function notThere(text: string, stated: Statement): string {
  return `"${text}" does not stand in ${placeOf(stated)}`;
}

function placeOf(stated: Statement | undefined): string {
  return `${stated?.source ?? ''} paragraph ${stated?.paragraph ?? ''}`;
}

function folded(text: string): string {
  return text.toLocaleLowerCase('vi');
}
