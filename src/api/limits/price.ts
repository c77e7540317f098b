import {
  Kind,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { conditionsOn } from './conditions.js';
import { pageSizeOf } from './page-size.js';
import { rawVariables, type RawVariables } from './raw-variables.js';

/** What an operation may cost at most, by its text and its page sizes, before anything is run. */
export interface Price {
  /** Every field counts 1, or its price of PRICES, as often as the pages around it can show it; `__typename`, `__schema` and `__type` nothing. */
  readonly cost: number;
  /** Connections, other lists of records, and conditions on related entities: each becomes a subquery, however large its page. */
  readonly connections: number;
  /** Other conditions, and keys of orders. */
  readonly conditions: number;
}

/** Prices of fields that are dearer than one item, by `Type.field`; a connection's by `Connection.field`. */
const PRICES: Readonly<Record<string, number>> = {
  'Connection.totalCount': 5,
  'Connection.groups': 50,
  'Connection.aggregate': 50,
  'Query.search': 100,
  'Query.resolve': 20,
  'Query.trace': 500,
  'Query.paths': 500,
  'Query.compare': 100,
};

/** Fields of a connection that show every item of its page. */
const ITEMS: readonly string[] = ['nodes', 'edges'];

/** The price of a valid operation with variables as they were sent. Each fragment is priced once, however often it is spread. */
export function priceOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  sent: Readonly<Record<string, unknown>>,
): Price {
  const type = schema.getRootType(operation.operation);
  if (!type) return { cost: 0, connections: 0, conditions: 0 };
  const variables = rawVariables(operation, sent);
  const part = new Pricing(schema, fragments, variables).ofSelections(operation.selectionSet, type);
  return {
    cost: bounded(part.once),
    connections: bounded(part.connections),
    conditions: bounded(part.conditions),
  };
}

/** Cost of what is selected in one place: `each` counts for every item of the page that a connection shows, `once` does not. */
interface Part {
  readonly once: number;
  readonly each: number;
  readonly connections: number;
  readonly conditions: number;
}

const NOTHING: Part = { once: 0, each: 0, connections: 0, conditions: 0 };

class Pricing {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: RawVariables;
  readonly #known = new Map<string, Part>();

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: RawVariables) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
  }

  ofSelections(set: SelectionSetNode, type: GraphQLNamedType): Part {
    return set.selections.map((selection) => this.#ofSelection(selection, type)).reduce(sum, NOTHING);
  }

  #ofSelection(selection: SelectionNode, type: GraphQLNamedType): Part {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#ofField(selection, type);
      case Kind.INLINE_FRAGMENT:
        return this.ofSelections(selection.selectionSet, this.#typeOf(selection.typeCondition?.name.value) ?? type);
      case Kind.FRAGMENT_SPREAD:
        return this.#ofFragment(selection.name.value);
    }
  }

  #ofFragment(name: string): Part {
    const known = this.#known.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    const type = this.#typeOf(fragment?.typeCondition.name.value);
    const part = fragment && type ? this.ofSelections(fragment.selectionSet, type) : NOTHING;
    this.#known.set(name, part);
    return part;
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType): Part {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return NOTHING; // __typename, __schema, __type
    const type = getNamedType(field.type);
    const own = PRICES[`${isConnection(parent) ? 'Connection' : parent.name}.${field.name}`] ?? 1;
    const { plain, related } = conditionsOn(node, this.#variables);
    const inner = node.selectionSet && isCompositeType(type) ? this.ofSelections(node.selectionSet, type) : NOTHING;
    const isList = isListType(getNullableType(field.type)) && isCompositeType(type);
    if (isList && isConnection(parent) && ITEMS.includes(field.name)) return { ...inner, once: 0, each: inner.once };
    const isSubquery = isList || isConnection(type);
    const size = isSubquery ? pageSizeOf(parent.name, field, node, this.#variables) : 1;
    return {
      once: own + (isList ? size * inner.once : inner.once + size * inner.each),
      each: 0,
      connections: inner.connections + related + (isSubquery ? 1 : 0),
      conditions: inner.conditions + plain,
    };
  }

  #typeOf(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#schema.getType(name);
  }
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getFields()['pageInfo'] !== undefined;
}

function sum(a: Part, b: Part): Part {
  return {
    once: a.once + b.once,
    each: a.each + b.each,
    connections: a.connections + b.connections,
    conditions: a.conditions + b.conditions,
  };
}

/** Fragments within fragments multiply beyond all numbers. */
function bounded(number: number): number {
  return Math.min(number, Number.MAX_SAFE_INTEGER);
}
