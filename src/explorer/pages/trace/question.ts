import { type TraceGoal } from '../../api/operations.generated.js';
import { type Address } from '../../address/use-address.js';

/** What a trace is asked, as the address tells it. */
export interface Question {
  readonly goal: TraceGoal;
  /** 1 to 8. */
  readonly maxDepth: number;
  readonly implied: boolean;
  readonly planned: boolean;
}

export const GOALS: readonly TraceGoal[] = ['CONSEQUENCES', 'LEGAL_BASIS', 'ACCOUNTABILITY', 'DELIVERY'];

const FIRST_ASKED: Readonly<Record<string, TraceGoal>> = {
  province: 'DELIVERY',
  target: 'DELIVERY',
  indicator: 'DELIVERY',
  department: 'LEGAL_BASIS',
  'public-body': 'LEGAL_BASIS',
  'place-change': 'LEGAL_BASIS',
  platform: 'ACCOUNTABILITY',
};

/** The question in the address; where it leaves something open, what people would ask first of such a thing. */
export function questionOf(id: string, param: Address['param']): Question {
  const depth = Number(param('maxDepth') ?? 4);
  return {
    goal: GOALS.find((goal) => goal === param('goal')) ?? FIRST_ASKED[id.split(':', 1)[0] ?? ''] ?? 'CONSEQUENCES',
    maxDepth: Number.isInteger(depth) && depth >= 1 && depth <= 8 ? depth : 4,
    implied: param('implied') !== 'no',
    planned: param('planned') !== 'no',
  };
}
