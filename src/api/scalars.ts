import { GraphQLError, Kind, type GraphQLScalarType } from 'graphql';
import { DateTimeISOResolver, URLResolver } from 'graphql-scalars';
import { isPartialDate } from '../model/partial-date.js';

type Checks = Partial<Pick<GraphQLScalarType, 'serialize' | 'parseValue' | 'parseLiteral'>>;

const CHECKS: Readonly<Record<string, Checks>> = {
  DateTime: checksOf(DateTimeISOResolver),
  URL: { ...checksOf(URLResolver), serialize: String },
  PartialDate: {
    parseValue: checkedDate,
    parseLiteral: (node) => checkedDate(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined),
  },
};

/** Gives a scalar of the schema its checks, by its name; scalars of GraphQL itself have theirs. */
export function giveChecks(scalar: GraphQLScalarType): void {
  Object.assign(scalar, CHECKS[scalar.name]);
}

function checksOf({ serialize, parseValue, parseLiteral }: GraphQLScalarType): Checks {
  return { serialize, parseValue, parseLiteral };
}

function checkedDate(value: unknown): string {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw new GraphQLError(`not a date: ${JSON.stringify(value)}; write "2008", "2008-04" or "2008-03-28"`);
}
