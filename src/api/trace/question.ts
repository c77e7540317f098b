import { BadInput } from '../../errors.js';
import { PAGE } from '../../model/page-size.js';
import { screaming } from '../../model/names.js';
import { GOALS, type GoalName } from './goals.js';

/** The arguments of `Query.trace`, as the schema has coerced them; undefined: not given. */
export interface TraceArguments {
  readonly from: readonly string[];
  readonly goal?: GoalName | null;
  readonly relations?: readonly string[] | null;
  readonly direction?: 'OUT' | 'IN' | 'BOTH' | null;
  readonly toKinds?: readonly string[] | null;
  readonly maxDepth: number;
  readonly includeImplied: boolean;
  readonly includePlanned: boolean;
  readonly asOf?: string | null;
}

/** What a search is to do. */
export interface Question {
  /** The relationships to follow from an entity, by one of its labels: types along their direction, types against it. */
  readonly steps: readonly (readonly [label: string, out: readonly string[], into: readonly string[]])[];
  readonly headsOnly: boolean;
  readonly matching: boolean;
  /** Whether an entity with these labels is one to which a way is wanted; undefined: ways to wherever the search ends are. */
  readonly wanted: ((labels: readonly string[]) => boolean) | undefined;
  readonly maxDepth: number;
  readonly implied: boolean;
  readonly planned: boolean;
  readonly asOf: string | null;
  readonly told: Told;
}

/** What of a search is told, for the rest need not be read. */
interface Told {
  /** Its relationships. */
  readonly facts: boolean;
  /** Where it stopped, and what lies behind. */
  readonly beyond: boolean;
  /** Stored properties of its entities, to be read with them. */
  readonly properties: readonly string[];
}

/** Throws BadInput. */
export function questionOf(
  given: TraceArguments,
  told: Told = { facts: true, beyond: true, properties: [] },
): Question {
  if (given.from.length < 1 || given.from.length > PAGE.most) {
    throw new BadInput(`from: ${given.from.length} ids are not allowed`, `Give 1 to ${PAGE.most} ids.`);
  }
  const { toKinds } = given;
  return {
    ...following(given),
    wanted: toKinds ? (labels) => labels.some((label) => toKinds.includes(screaming(label))) : undefined,
    maxDepth: depthOf(given.maxDepth),
    implied: given.includeImplied,
    planned: given.includePlanned,
    asOf: given.asOf ?? null,
    told,
  };
}

/** Beyond these, nearly everything hangs together with everything. */
export const MOST_STEPS = 8;

/** A number of steps that a search may take. Throws BadInput. */
export function depthOf(maxDepth: number): number {
  if (maxDepth >= 1 && maxDepth <= MOST_STEPS) return maxDepth;
  throw new BadInput(`maxDepth: ${maxDepth} is not allowed`, `Give a number from 1 to ${MOST_STEPS}.`);
}

function following({ goal, relations, direction }: TraceArguments) {
  if (goal && relations) {
    throw new BadInput('goal, relations: both are given', 'A goal has relations of its own: give one of the two.');
  }
  if (goal) {
    if (direction) {
      throw new BadInput(`direction: ${direction} is given beside a goal`, 'Give it with relations only.');
    }
    const { from, headsOnly, matching } = GOALS[goal];
    const steps = Object.entries(from).map(([label, one]) => [label, one.out, one.in] as const);
    return { steps, headsOnly, matching };
  }
  if (!relations) {
    throw new BadInput(
      'goal, relations: neither is given',
      `Give a goal (${Object.keys(GOALS).join(', ')}) or relations.`,
    );
  }
  const step = ['Entity', direction === 'IN' ? [] : relations, direction === 'OUT' ? [] : relations] as const;
  return { steps: [step], headsOnly: false, matching: false };
}
