import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { type Model } from '../../../src/model/model.js';
import { camel } from '../../../src/model/names.js';
import { argumentList } from './arguments.js';
import { conditionText } from './condition.js';
import { Draft, type Paged, type Values } from './draft.js';
import { type Graph } from './graph.js';
import { pagedText } from './paged.js';
import { randomOf, type Random } from './random.js';
import { selectionText } from './selection.js';
import { chooserOf, type Chooser } from './values.js';

/** A valid operation, two sets of values for its variables, and the connection whose second page is worth asking for. */
export interface Operation {
  readonly query: string;
  readonly variables: readonly [Values, Values];
  readonly paged: Paged | undefined;
}

/** As many as a public API lets through. */
const MOST_ALIASES = 30;
const LEVELS_BELOW_ROOT = 2;
/** Root fields that answer with several kinds. */
const FAVOURED: readonly string[] = ['node', 'nodes', 'entity', 'organizations', 'legalDocuments', 'places'];

/** The operation of a seed: the same one for the same schema and graph. */
export function operationOf(schema: GraphQLSchema, model: Model, graph: Graph, seed: number): Operation {
  const random = randomOf(seed);
  const chooser = chooserOf(model, graph, random);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const operation = drafted(schema, model, chooser, random);
    const aliases = operation.query.match(/[\w]+: \w+/g)?.length ?? 0;
    if (aliases <= MOST_ALIASES && validate(schema, parse(operation.query)).length === 0) return operation;
  }
  throw new Error(`seed ${seed} makes no valid operation`);
}

function drafted(schema: GraphQLSchema, model: Model, chooser: Chooser, random: Random): Operation {
  const draft = new Draft(schema, random);
  const ofKinds = [...model.kinds.values()].flatMap(({ name, plural }) => [camel(name), plural]);
  const known = [...FAVOURED, ...ofKinds];
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => known.includes(name));
  const general = fields.filter(({ name }) => FAVOURED.includes(name));
  const roots = Array.from({ length: random.pick([1, 1, 2]) }, () =>
    random.pick(random.chance(0.25) ? general : fields),
  );
  const texts = roots.map((field) => rootText(draft, model, chooser, field));
  return { ...draft.finished(`{ ${texts.join(' ')} }`), paged: draft.paged };
}

function rootText(draft: Draft, model: Model, chooser: Chooser, field: GraphQLField<unknown, unknown>): string {
  const target = getNamedType(field.type);
  if (!isObjectType(target) && !isInterfaceType(target)) throw new Error(`${field.name} has no selection`);
  const key = draft.fresh('r');
  const path = field.name === 'nodes' ? undefined : [key];
  draft.budget -= 1;
  const place = { model, levels: LEVELS_BELOW_ROOT, path };
  const page = pagedText(draft, target, path);
  const given = page ? page.given : argumentList(draft, field.args, (argument) => chooser.root(argument, target.name));
  const head = `${key}: ${field.name}${given}`;
  const text = `${head}${conditionText(draft)} ${selectionText(draft, target, place)}`;
  return page ? `${text} ${head} ${page.selection}` : text;
}
