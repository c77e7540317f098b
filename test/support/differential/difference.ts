import { isCursor } from './connections.js';

/** An answer as it is sent, and its errors by their paths alone, sorted. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly string[];
}

interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly path?: readonly (string | number)[] | undefined }[] | undefined;
}

export function answerOf({ data, errors = [] }: Answered): Answer {
  const paths = errors.map(({ path = [] }) => path.join('.'));
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: paths.sort() };
}

/** Most places that are shown of one pair of answers. */
const SHOWN = 3;

/** Where two answers part: the paths, and what stands there on either side. Of cursors, which are opaque, only whether there is one. */
export function differences(compiled: unknown, evaluated: unknown, path = ''): readonly string[] {
  if (isCursor(evaluated) && typeof compiled === 'string' && compiled !== '') return [];
  const [ours, theirs] = [entriesOf(compiled), entriesOf(evaluated)];
  if (!ours || !theirs || keysOf(ours) !== keysOf(theirs)) {
    const same = !ours && !theirs && isSame(compiled, evaluated);
    return same ? [] : [`at ${path || 'the top'}\n  compiled:  ${cut(compiled)}\n  evaluated: ${cut(evaluated)}`];
  }
  const all = ours.flatMap(([key, value], index) => differences(value, theirs[index]?.[1], `${path}/${key}`));
  return all.slice(0, SHOWN);
}

/** Numbers may differ by the order in which they were added up. */
function isSame(compiled: unknown, evaluated: unknown): boolean {
  if (typeof compiled !== 'number' || typeof evaluated !== 'number') return Object.is(compiled, evaluated);
  return Math.abs(compiled - evaluated) <= 1e-12 * Math.abs(evaluated);
}

function entriesOf(value: unknown): [string, unknown][] | undefined {
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
}

/** In the order of the answer, lists apart from objects. */
function keysOf(entries: readonly [string, unknown][]): string {
  return JSON.stringify(entries.map(([key]) => key));
}

function cut(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 600 ? `${text.slice(0, 600)} …` : text;
}
