import { type GraphQLArgument, type GraphQLField } from 'graphql';
import { type Model } from '../../../src/model/model.js';
import { type Draft } from './draft.js';
import { type Given } from './literal.js';
import { argumentOf } from './values.js';

/** Of a hundred arguments that could be given, how many are. */
const GIVEN = 0.6;

/** Arguments of a field below the root, in parentheses, or nothing. */
export function argumentsText(draft: Draft, model: Model, field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter(() => draft.random.chance(GIVEN));
  return argumentList(draft, given, ({ name }) => argumentOf(model, name, draft.random));
}

/** Arguments with the values that `choose` makes, in parentheses, or nothing; those without a value are left out. */
export function argumentList(
  draft: Draft,
  args: readonly GraphQLArgument[],
  choose: (argument: GraphQLArgument) => Given | undefined,
): string {
  const texts = args.flatMap((argument) => {
    const first = choose(argument);
    const another = (): Given => {
      const value = choose(argument);
      return value === undefined ? (first ?? null) : value;
    };
    return first === undefined ? [] : [`${argument.name}: ${draft.given(argument.type, another)}`];
  });
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}
