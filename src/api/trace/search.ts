import { type Read } from '../../graph/reader.js';
import { levelOf, type Asked } from './level.js';
import { type Question } from './question.js';
import { type Start } from './starts.js';
import { Walk, type Found } from './walk.js';

/** A breadth-first search: one read a level, at most `maxDepth` + 1, the last only to count what lies beyond. */
export async function searched(read: Read, question: Question, starts: readonly Start[]): Promise<Walk> {
  const walk = new Walk(starts);
  let level: readonly Found[] = [...walk.found.values()];
  for (let depth = 0; depth <= question.maxDepth && level.length > 0; depth += 1) {
    const asked = level.flatMap((found) => askedOf(question, found));
    if (asked.length === 0) break;
    const rows = await levelOf(read, question, asked, depth === 0 ? null : targetsIn(question, walk));
    if (depth === question.maxDepth) for (const row of rows) walk.stop(row);
    level = depth === question.maxDepth ? [] : rows.flatMap((row) => walk.follow(row));
  }
  return walk;
}

function askedOf(question: Question, { id, labels }: Found): readonly Asked[] {
  const steps = question.stepsFrom(labels);
  return steps.out.length + steps.in.length === 0 ? [] : [[id, steps.out, steps.in]];
}

function targetsIn({ matching }: Question, walk: Walk): readonly string[] {
  return matching ? [...walk.found.values()].filter(({ labels }) => labels.includes('Target')).map(({ id }) => id) : [];
}
