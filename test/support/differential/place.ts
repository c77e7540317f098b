import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { type Model } from '../../../src/model/model.js';

export type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Where a selection stands. */
export interface Place {
  readonly model: Model;
  /** How many levels of entities may still follow below. */
  readonly levels: number;
  /** Response keys that lead here, as long as they lead to one place only. */
  readonly path: readonly string[] | undefined;
}

/** Types that some entity may be at once with the given one. */
export function overlapping(schema: GraphQLSchema, type: Composite, model: Model): readonly string[] {
  const names = (one: Composite): readonly string[] =>
    isAbstractType(one) ? schema.getPossibleTypes(one).map(({ name }) => name) : [one.name];
  const own = new Set(names(type));
  return [...model.kinds.keys()].filter((name) => {
    const other = schema.getType(name);
    return (isObjectType(other) || isInterfaceType(other)) && names(other).some((one) => own.has(one));
  });
}
