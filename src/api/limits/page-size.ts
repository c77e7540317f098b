import { Kind, isListType, getNullableType, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';
import { PAGE, TRACED } from '../../model/page-size.js';
import { type RawVariables } from './raw-variables.js';

/** Most items of lists without a page size, by `Type.field`; the others have at most the usual few. */
const MOST_OF: Readonly<Record<string, number>> = {
  'Comparison.rows': PAGE.most,
  'ComparisonCaveat.places': PAGE.most,
  'ComparisonRow.parts': 20,
  'ComparisonVerdict.places': 2,
  'Meta.counts': 50,
  'RelationConnection.countsByType': 50,
  'SearchConnection.facets': 2,
  'SearchFacet.buckets': 100,
  'SearchHit.why': 4,
};

/** Lists whose greatest page is another than the usual, by `Type.field`. */
const MOST_ASKED: Readonly<Record<string, number>> = {
  'Trace.nodes': TRACED.most,
  'Trace.edges': TRACED.most,
  'Trace.frontier': TRACED.most,
};

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
  const place = `${type}.${field.name}`;
  if (field.args.some(({ name }) => name === 'first')) {
    return sizeOf(given('last') ?? given('first') ?? PAGE.root, MOST_ASKED[place] ?? PAGE.most);
  }
  const list = field.args.find((one) => isListType(getNullableType(one.type)) && LISTED.includes(one.name));
  if (!list) return MOST_OF[place] ?? PAGE.nested;
  const items = given(list.name);
  return Array.isArray(items) ? items.length : 1;
}

/** Arguments of which each item gives one of the answer. */
const LISTED: readonly string[] = ['ids', 'queries'];

function sizeOf(value: unknown, most: number): number {
  if (typeof value !== 'number' || !(value <= most)) return most;
  return Math.max(0, value);
}

/** A number as such, a list as one of the same length; of other literals it is enough that they are there. */
function plainValue(value: ValueNode, variables: RawVariables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values;
  return value.kind === Kind.NULL ? null : value;
}
