import { folded } from './fold.js';

/**
 * The key under which a document number is found however it is written: `09-NQ/TU`, `09 NQ TU`, `09/NQ-TU` and `9nq/tu` are all `9nqtu`,
 * `115/2004/QĐ-UB` is `115-2004qdub`. Accents, case, separators and leading zeros do not count. A text without letters and digits gives ''.
 */
export function foldedNumber(text: string): string {
  const runs = folded(text.normalize('NFKC')).match(/\d+|[a-z]+/g) ?? [];
  return runs
    .map((run, index) => {
      const parted = /\d/.test(run) && /\d/.test(runs[index - 1] ?? '');
      return `${parted ? '-' : ''}${run.replace(/^0+(?=\d)/, '')}`;
    })
    .join('');
}
