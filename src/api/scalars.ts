import { GraphQLError, print, type GraphQLScalarType, type ValueNode } from 'graphql';
import { DateTimeISOResolver, URLResolver } from 'graphql-scalars';
import { isPartialDate } from '../model/partial-date.js';

type Checks = Partial<Pick<GraphQLScalarType, 'serialize' | 'parseValue' | 'parseLiteral'>>;

const CHECKS: Readonly<Record<string, Checks>> = {
  DateTime: checksOf(DateTimeISOResolver),
  URL: { ...checksOf(URLResolver), serialize: String },
  PartialDate: {
    parseValue: (value) => checkedDate(value),
    parseLiteral: (node) => checkedDate('value' in node ? node.value : undefined, node),
  },
};

/** Gives a scalar of the schema its checks, by its name; scalars of GraphQL itself have theirs. */
export function giveChecks(scalar: GraphQLScalarType): void {
  Object.assign(scalar, CHECKS[scalar.name]);
}

function checksOf({ serialize, parseValue, parseLiteral }: GraphQLScalarType): Checks {
  return { serialize, parseValue, parseLiteral };
}

/** @param node Where it is written in the document, when it is. */
function checkedDate(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  const given = node ? print(node) : JSON.stringify(value);
  throw new GraphQLError(`not a date: ${given}; write "2008", "2008-04" or "2008-03-28"`, node && { nodes: node });
}
