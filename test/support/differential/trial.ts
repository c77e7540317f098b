import { differences, answerOf, type Answer } from './difference.js';
import { type Paged, type Values } from './draft.js';
import { type Evaluate } from './evaluator.js';
import { type Operation } from './generator.js';
import { type Ask } from './sides.js';

/** How many further pages are asked for at most. */
const PAGES = 4;

/** Asks both sides the operation, once with each set of variables, and for further pages; what differs, readable. */
export async function faultsOf(operation: Operation, compiled: Ask, evaluated: Evaluate): Promise<readonly string[]> {
  const { query, variables, paged } = operation;
  const [first, second] = variables;
  const ask = (ours: Values, theirs: Values) => asked(query, ours, theirs, compiled, evaluated);
  let answers = await ask(first, first);
  const faults = [answers.faults, (await ask(second, second)).faults];
  for (let page = 0; paged && page < PAGES; page += 1) {
    const [ours, theirs] = [cursorAt(answers.compiled.data, paged), cursorAt(answers.evaluated.data, paged)];
    if (ours === undefined || theirs === undefined || answers.faults.length > 0) break;
    answers = await ask({ ...first, cursor: ours }, { ...first, cursor: theirs });
    faults.push(answers.faults);
  }
  return faults.flat();
}

async function asked(query: string, ours: Values, theirs: Values, ask: Ask, evaluate: Evaluate) {
  const { reads, data, errors, ...written } = await ask(query, ours);
  const [compiled, evaluated] = [{ data, errors }, answerOf(evaluate(query, theirs))];
  const executed = await ask(query, ours, false);
  const roots = rootsOf(evaluated);
  const found = [
    ...differences(compiled, evaluated),
    ...(written.text === executed.text ? [] : [`written:  ${written.text}executed: ${executed.text}`]),
    ...(written.isWritten || errors.length > 0 ? [] : ['executed although nothing is amiss']),
    ...(roots === undefined || reads === roots ? [] : [`${reads} reads for ${roots} root fields`]),
  ];
  const faults = found.length === 0 ? [] : [`${query}\nvariables ${JSON.stringify(ours)}\n${found.join('\n')}`];
  return { compiled, evaluated, faults };
}

/** How many root fields were to be read; undefined: an error has taken the whole answer with it. */
function rootsOf({ data }: Answer): number | undefined {
  return data === null ? undefined : Object.keys(data as object).length;
}

/** The cursor from which the next page goes on; undefined: the connection was left out, or is empty. */
function cursorAt(data: unknown, { path, from }: Paged): string | undefined {
  const page = path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key], data);
  const { pageInfo, edges = [] } = (page ?? {}) as Page;
  if (from === 'middle') return edges[Math.floor(edges.length / 2)]?.cursor;
  return (from === 'start' ? pageInfo?.startCursor : pageInfo?.endCursor) ?? undefined;
}

/** As paged.ts selects it, unless a directive left it out. */
interface Page {
  readonly pageInfo?: { readonly startCursor: string | null; readonly endCursor: string | null };
  readonly edges?: readonly { readonly cursor: string }[];
}
