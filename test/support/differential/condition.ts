import { GraphQLBoolean, GraphQLNonNull } from 'graphql';
import { type Draft } from './draft.js';

/** Now and then @include or @skip, or both, by literal or variable. */
export function conditionText(draft: Draft): string {
  const { random } = draft;
  if (!random.chance(0.12)) return '';
  const one = (name: string, usual: boolean): string =>
    ` @${name}(if: ${draft.given(new GraphQLNonNull(GraphQLBoolean), () => random.chance(0.75) === usual)})`;
  const both = random.chance(0.2);
  const include = both || random.chance(0.5) ? one('include', true) : '';
  return include === '' || both ? include + one('skip', false) : include;
}
