import { type Parameters } from '../../query/expression.js';
import { type Plan } from '../../query/plan.js';

/** What was read for a root field before anything was executed: ordinary execution goes on from there. */
export interface EarlyRead {
  readonly plan: Plan;
  readonly parameters: Parameters;
  readonly rows: Promise<readonly unknown[]>;
}
