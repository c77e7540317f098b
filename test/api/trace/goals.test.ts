import { GOALS } from '../../../src/api/trace/goals.js';
import { isKindOf } from '../../../src/model/model.js';
import { loadRegistry } from '../../../src/model-files.js';

const { model } = loadRegistry();

const STEPS = Object.entries(GOALS).flatMap(([goal, { from }]) =>
  Object.entries(from).flatMap(([kind, steps]) => [
    ...steps.out.map((type) => [goal, kind, 'OUT', type] as const),
    ...steps.in.map((type) => [goal, kind, 'IN', type] as const),
  ]),
);

describe('the steps of a goal', () => {
  it.each(STEPS)('%s: from %s %s %s', (_, kind, way, type) => {
    const relation = model.relations.get(type);
    const possible = (way === 'OUT' ? relation?.from : relation?.to) ?? [];
    const members = model.kinds.get(kind)?.members ?? [];
    expect(members.some((member) => isKindOf(model, member, possible))).toBe(true);
  });
});
