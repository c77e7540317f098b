import { getNamedType, isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { collected, type Selecting } from '../query/collect.js';

/** Names of the fields that an operation selects of the object that a field gives, which is of this type. */
export function selectedFields(info: GraphQLResolveInfo, type: string): ReadonlySet<string> {
  const fields = collected(selectingOf(info), type, info.fieldNodes);
  return new Set([...fields.values()].flatMap(([field]) => field?.name.value ?? []));
}

/** The nodes of each field to which a way of names leads from the object that a field gives: several, where aliases part. */
export function fieldsAt(info: GraphQLResolveInfo, way: readonly string[]): Iterable<readonly FieldNode[]> {
  return fieldsOn(selectingOf(info), getNamedType(info.returnType).name, info.fieldNodes, way);
}

function selectingOf({ schema, fragments, variableValues }: GraphQLResolveInfo): Selecting {
  return { schema, fragments, variables: variableValues };
}

function* fieldsOn(
  work: Selecting,
  type: string,
  parents: readonly FieldNode[],
  [name = '', ...further]: readonly string[],
): Iterable<readonly FieldNode[]> {
  const owner = work.schema.getType(type);
  const field = isObjectType(owner) ? owner.getFields()[name] : undefined;
  if (!field) throw new Error(`${type}.${name} is in no schema`);
  for (const nodes of collected(work, type, parents).values()) {
    if (nodes[0]?.name.value !== name) continue;
    if (further.length === 0) yield nodes;
    else yield* fieldsOn(work, getNamedType(field.type).name, nodes, further);
  }
}
