import { type FieldNode, type FragmentDefinitionNode, type GraphQLSchema } from 'graphql';
import { type Model } from '../model/model.js';
import { type Expression, type Parameters } from './expression.js';

export type Variables = Readonly<Record<string, unknown>>;
/** Computes one parameter from the coerced variables; throws BadInput. */
export type Binder = (variables: Variables) => unknown;

/** What an entity expression is about. */
export interface Scope {
  /** The Cypher variable of the entity. */
  readonly alias: string;
  /** The variable that holds the id asked for if it was a former one. */
  readonly was?: string | undefined;
  /** The span of which is spoken, here and below. */
  readonly asOf?: AsOf | undefined;
}

/** A span of days as two parameters: its first day, and what sorts behind every day within it. */
export interface AsOf {
  readonly low: string;
  readonly high: string;
}

/** Compiles a selection on an entity of the given kind or interface. */
export type EntityCompiler = (
  work: Compilation,
  scope: Scope,
  type: string,
  fields: readonly FieldNode[],
) => Expression;

/** The state of compiling one root field: what is known, and the names and parameters handed out so far. */
export class Compilation {
  readonly model: Model;
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced variables of the request compiled for; every request of the same shape leads to the same text. */
  readonly variables: Variables;
  readonly entity: EntityCompiler;
  readonly #binders = new Map<string, Binder>();
  readonly #counters = new Map<string, number>();

  constructor(given: Pick<Compilation, 'model' | 'schema' | 'fragments' | 'variables' | 'entity'>) {
    this.model = given.model;
    this.schema = given.schema;
    this.fragments = given.fragments;
    this.variables = given.variables;
    this.entity = given.entity;
  }

  /**
   * A Cypher variable that no other part of the statement uses, never made of a request's words: x1 for an entity, r1 for a relationship,
   * e1 for evidence, i1 for an index or identifier, k1 for a key of an order or group, c1 for the result of a CALL.
   */
  alias(letter: 'x' | 'r' | 'e' | 'i' | 'k' | 'c'): string {
    const number = (this.#counters.get(letter) ?? 0) + 1;
    this.#counters.set(letter, number);
    return `${letter}${number}`;
  }

  /** A parameter whose value `binder` computes for each request; gives its name with the dollar. */
  parameter(binder: Binder): string {
    const name = `p${this.#binders.size + 1}`;
    this.#binders.set(name, binder);
    return `$${name}`;
  }

  /** Computes all parameters of one request; throws BadInput. */
  binding(): (variables: Variables) => Parameters {
    const binders = [...this.#binders];
    return (variables) => Object.fromEntries(binders.map(([name, binder]) => [name, binder(variables)]));
  }
}
