import { type ReadRows } from '../watched-reads.js';
import { levelsFrom, MOST_FACTS, startsAndLevels, type LevelRow } from './level.js';
import { type Question } from './question.js';
import { startsIn, type Start } from './starts.js';
import { Walk } from './walk.js';

/**
 * A breadth-first search from some ids: one read for the starts and five levels, one for each two further, and for each level behind very
 * much one of its own. Where it is told what lies beyond, a last level counts that. Throws BadInput for ids that nothing has or had.
 */
export async function searched(
  read: ReadRows,
  question: Question,
  ids: readonly string[],
): Promise<{ readonly walk: Walk; readonly starts: readonly Start[] }> {
  const { maxDepth, asOf, told } = question;
  const levels = told.beyond ? maxDepth + 1 : maxDepth;
  const [found, nearest] = await startsAndLevels(read, question, ids, levels);
  const starts = startsIn(found, 'from', ids, asOf);
  const walk = new Walk(starts);
  let level: readonly string[] = [...walk.found.keys()];
  let [ahead, kept] = [nearest, 0];
  for (let depth = 0; depth < levels && level.length > 0; depth += 1) {
    const isLast = depth === maxDepth;
    if (ahead.length === 0 || kept > MOST_FACTS) {
      ahead = await levelsFrom(read, question, level, { seen: [...walk.found.keys()], wanted: levels - depth });
      kept = 0;
    }
    const [[rows, fresh] = [[], []], ...others] = ahead;
    [ahead, kept] = [others, kept + keptIn(rows)];
    walk.tell(fresh);
    if (isLast) for (const row of rows) walk.stop(row);
    level = rows.flatMap((row) => (isLast ? [] : walk.follow(row).map(({ id }) => id)));
  }
  return { walk, starts };
}

function keptIn(rows: readonly LevelRow[]): number {
  return rows.reduce((sum, [, , , , , kept]) => sum + kept.length, 0);
}
