import { Kind, isListType, getNullableType, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';
import { PAGE } from '../../model/page-size.js';
import { type RawVariables } from './raw-variables.js';

/** Lists without a page size that are longer than the usual few, by `Type.field`. */
const LONG: Readonly<Record<string, number>> = { 'Trace.nodes': 100, 'Trace.edges': 100, 'Comparison.rows': 63 };

/** Most items that a list field can give by what it was asked for; a size that will be refused later counts as the greatest allowed. */
export function pageSizeOf(
  type: string,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: RawVariables,
): number {
  const given = (name: string) => {
    const argument = field.args.find((one) => one.name === name);
    if (!argument) return undefined;
    const value = node.arguments?.find((one) => one.name.value === name)?.value;
    return (value && plainValue(value, variables)) ?? argument.defaultValue;
  };
  if (field.args.some(({ name }) => name === 'first')) return sizeOf(given('last') ?? given('first') ?? PAGE.root);
  const list = field.args.find((one) => isListType(getNullableType(one.type)) && LISTED.includes(one.name));
  if (!list) return LONG[`${type}.${field.name}`] ?? PAGE.nested;
  const items = given(list.name);
  return Array.isArray(items) ? items.length : 1;
}

/** Arguments of which each item gives one of the answer. */
const LISTED: readonly string[] = ['ids', 'queries'];

function sizeOf(value: unknown): number {
  if (typeof value !== 'number' || !(value <= PAGE.most)) return PAGE.most;
  return Math.max(0, value);
}

/** A number as such, a list as one of the same length; of other literals it is enough that they are there. */
function plainValue(value: ValueNode, variables: RawVariables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values;
  return value.kind === Kind.NULL ? null : value;
}
