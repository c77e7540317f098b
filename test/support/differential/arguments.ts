import { isRequiredArgument, type GraphQLArgument, type GraphQLField } from 'graphql';
import { type Draft } from './draft.js';
import { type Given } from './literal.js';

/** Of a hundred arguments that could be given, how many are. */
const GIVEN = 0.6;

/** Arguments of a field below the root, in parentheses, or nothing. */
export function argumentsText(draft: Draft, field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter((argument) => isRequiredArgument(argument) || draft.random.chance(GIVEN));
  return argumentList(given.flatMap((argument) => argumentText(draft, argument, '')));
}

/** One argument with a value of the draft's choice; none when it is to be left out. */
export function argumentText(draft: Draft, argument: GraphQLArgument, type: string): readonly string[] {
  const choose = (): Given | undefined => draft.chooser.value(argument, type);
  const first = choose();
  if (first === undefined) return [];
  draft.budget -= SUBQUERIES * conditionsIn(first);
  let choices = 0;
  const value = (): Given => {
    choices += 1;
    return choices === 1 ? first : (choose() ?? first);
  };
  return [`${argument.name}: ${draft.given(argument.type, value)}`];
}

export function argumentList(texts: readonly string[]): string {
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

/** What a condition on related entities costs of the budget: less than a list. */
const SUBQUERIES = 0.5;

function conditionsIn(value: Given): number {
  const text = JSON.stringify(value);
  return text.match(/"(some|none|every|count|\w+Count)":/g)?.length ?? 0;
}
