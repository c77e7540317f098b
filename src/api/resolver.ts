import { type GraphQLFieldResolver } from 'graphql';
import { type Shaped } from '../query/expression.js';
import { type Context } from './context.js';

/** A resolver of one field. Its source is a planned record, or whatever hand-written code gave for the field above. */
export type Resolver = GraphQLFieldResolver<Shaped | undefined, Context, Record<string, unknown>>;

/** Resolvers written by hand, by `Type.field`. */
export type Resolvers = Readonly<Record<string, Resolver>>;
