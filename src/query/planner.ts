import { type FieldNode, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Model } from '../model/model.js';
import { checkBuiltins } from './builtins/builtin.js';
import { Compilation } from './compilation.js';
import { entityOf } from './entity.js';
import { plainSelection, type PlainSelection } from './plain.js';
import { type Plan } from './plan.js';
import { rootPlan, type Root } from './roots.js';
import { variableShape } from './variable-shape.js';

/** Below the size of Neo4j's own cache of plans, so that a plan kept here is a plan kept there. */
const KEPT = 900;

/** They are made in a fraction of a millisecond, and may take 50 kB where a document is as large as it may be. */
const PLAIN_KEPT = 200;

/** The part of graphql-js' resolve info that a plan follows from. */
export type PlannedField = Pick<
  GraphQLResolveInfo,
  'schema' | 'fragments' | 'operation' | 'fieldNodes' | 'variableValues'
>;

/** Makes plans of fields and keeps them by field and shape of variables. */
export class Planner {
  readonly #model: Model;
  readonly #plans = new LRUCache<string, Plan>({ max: KEPT });
  readonly #plain = new LRUCache<string, { readonly selection: PlainSelection | undefined }>({ max: PLAIN_KEPT });
  readonly #numbers = new WeakMap<object, number>();
  #count = 0;

  /** Throws FaultySchema when the model has a builtin that the compiler does not know. */
  constructor(model: Model) {
    checkBuiltins(model);
    this.#model = model;
  }

  /** The plan of a field of a validated operation. */
  plan(root: Root, info: PlannedField): Plan {
    const key = `${JSON.stringify(root)}/${this.#placeOf(info)}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const plan = rootPlan(this.#compilation(info.schema, info), root, nonEmpty(info.fieldNodes));
    this.#plans.set(key, plan);
    return plan;
  }

  /** What a field shows of an `Entity`, where that is stored in it; undefined: it shows more. */
  plain(info: PlannedField): PlainSelection | undefined {
    const key = this.#placeOf(info);
    const known = this.#plain.get(key);
    if (known) return known.selection;
    const selection = plainSelection(this.#compilation(info.schema, info), info.fieldNodes);
    this.#plain.set(key, { selection });
    return selection;
  }

  /** Equal for equal fields of one operation whose variables have the same shape. */
  #placeOf({ schema, operation, fieldNodes, variableValues }: PlannedField): string {
    const nodes = [operation, ...fieldNodes].map((node) => this.#numberOf(node)).join();
    return `${nodes}/${variableShape(schema, operation, variableValues)}`;
  }

  #compilation(schema: GraphQLSchema, { fragments, variableValues }: PlannedField): Compilation {
    return new Compilation({ model: this.#model, schema, fragments, variables: variableValues, entity: entityOf });
  }

  /** The server keeps parsed documents, so that a node of one stands for its text. */
  #numberOf(node: object): number {
    const known = this.#numbers.get(node);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#numbers.set(node, this.#count);
    return this.#count;
  }
}

function nonEmpty([first, ...rest]: readonly FieldNode[]): readonly [FieldNode, ...FieldNode[]] {
  if (!first) throw new Error('a field without a node');
  return [first, ...rest];
}
