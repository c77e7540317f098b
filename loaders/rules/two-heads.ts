import { type GraphNode } from '../dataset.js';
import { textIn } from './figure.js';
import { dayBefore, overlap, surelyWithin, type Days } from './known-days.js';
import { type Doubt, type Rule } from './rule.js';
import { type View } from './view.js';

interface Headship {
  readonly tenure: string;
  readonly person: string;
  readonly days: Days;
}

/** Two people who head one body on the same day. Silent where no day of the tenure is sure. */
export const TWO_HEADS: Rule = {
  name: 'two-heads',
  kind: 'CONTRADICTION',
  doubts: (view) => {
    const posts = view.of('Post').filter(({ properties }) => properties['role'] === 'HEAD');
    const bodies = new Map<string, string[]>();
    for (const { id } of posts) {
      for (const body of view.from(id, 'IN')) bodies.set(body, [...(bodies.get(body) ?? []), id]);
    }
    return [...bodies].flatMap(([body, heads]) => doubtsOf(body, headshipsOf(heads, view), view));
  },
};

function headshipsOf(posts: readonly string[], view: View): readonly Headship[] {
  const tenures = posts.flatMap((post) => view.to(post, 'OF_POST'));
  return tenures.flatMap((tenure) => {
    const days = daysOf(view.node(tenure));
    const [person] = view.from(tenure, 'HELD_BY');
    return days === undefined || person === undefined ? [] : [{ tenure, person, days }];
  });
}

/** From the first to the last day on which it is told or shown. */
function daysOf(tenure: GraphNode | undefined): Days | undefined {
  if (tenure === undefined) return undefined;
  const [from, to, attestedFrom, attestedTo] = ['from', 'to', 'attestedFrom', 'attestedTo'].map((name) =>
    textIn(tenure, name),
  );
  const begin = from ?? attestedFrom ?? attestedTo;
  if (begin === undefined) return undefined;
  return surelyWithin(begin, to === undefined ? (attestedTo ?? attestedFrom ?? begin) : dayBefore(to));
}

function doubtsOf(body: string, heads: readonly Headship[], view: View): readonly Doubt[] {
  return heads.flatMap((one, index) =>
    heads.slice(index + 1).flatMap((other) => {
      const shared = one.person === other.person ? undefined : overlap(one.days, other.days);
      return shared === undefined ? [] : [doubtOf(body, [one, other], shared, view)];
    }),
  );
}

function doubtOf(body: string, heads: readonly Headship[], { first, last }: Days, view: View): Doubt {
  const tenures = heads.map(({ tenure }) => tenure);
  const people = heads.map(({ person }) => view.name(person, 'VI'));
  return {
    core: tenures,
    besides: [body],
    statedBy: tenures,
    explanation: `${people.join(' và ')} cùng đứng đầu ${view.name(body, 'VI')} ${first === last ? `ngày ${first}` : `từ ${first} đến ${last}`}.`,
    explanationEn: `${people.join(' and ')} both head ${view.name(body, 'EN')} ${first === last ? `on ${first}` : `from ${first} to ${last}`}.`,
  };
}
