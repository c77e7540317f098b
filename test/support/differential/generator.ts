import { getNamedType, isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { type Model } from '../../../src/model/model.js';
import { camel } from '../../../src/model/names.js';
import { isAllowed } from './allowed.js';
import { argumentList, argumentText } from './arguments.js';
import { conditionText } from './condition.js';
import { Draft, type Paged, type Values } from './draft.js';
import { type Graph } from './graph.js';
import { pagedText } from './paged.js';
import { poolOf } from './pool.js';
import { randomOf } from './random.js';
import { selectionText } from './selection.js';
import { chooserOf } from './values.js';

/** A valid operation, two sets of values for its variables, and the connection whose further pages are worth asking for. */
export interface Operation {
  readonly query: string;
  readonly variables: readonly [Values, Values];
  readonly paged: Paged | undefined;
}

const LEVELS_BELOW_ROOT = 2;
/** Root fields that answer with several kinds, or take arguments of their own. */
const FAVOURED: readonly string[] = [
  ...['node', 'nodes', 'entity', 'organizations', 'legalDocuments', 'places', 'leaders', 'findings', 'observations'],
];

/** Makes the operation of a seed: the same one for the same schema and graph. */
export function operationsOf(schema: GraphQLSchema, model: Model, graph: Graph): (seed: number) => Operation {
  const pool = poolOf(model, graph);
  return (seed) => {
    const random = randomOf(seed);
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const operation = drafted(new Draft(schema, random, chooserOf(pool, random)), model);
      if (isAllowed(schema, operation.query, operation.variables)) return operation;
    }
    throw new Error(`seed ${seed} makes no valid operation`);
  };
}

function drafted(draft: Draft, model: Model): Operation {
  const { schema, random } = draft;
  const ofKinds = [...model.kinds.values()].flatMap(({ name, plural }) => [camel(name), plural]);
  const known = [...FAVOURED, ...ofKinds];
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => known.includes(name));
  const general = fields.filter(({ name }) => FAVOURED.includes(name));
  const roots = Array.from({ length: random.pick([1, 1, 2]) }, () =>
    random.pick(random.chance(0.35) ? general : fields),
  );
  const texts = roots.map((field) => rootText(draft, model, field));
  return { ...draft.finished(`{ ${texts.join(' ')} }`), paged: draft.paged };
}

function rootText(draft: Draft, model: Model, field: GraphQLField<unknown, unknown>): string {
  const target = getNamedType(field.type);
  if (!isObjectType(target) && !isInterfaceType(target)) throw new Error(`${field.name} has no selection`);
  const key = draft.fresh('r');
  const path = field.name === 'nodes' ? undefined : [key];
  draft.budget -= 1;
  const place = { model, levels: LEVELS_BELOW_ROOT, path };
  const page = pagedText(draft, field, target, path);
  const given = page?.given ?? argumentList(field.args.flatMap((one) => argumentText(draft, one, target.name)));
  const head = `${key}: ${field.name}${given}`;
  const text = `${head}${conditionText(draft)} ${selectionText(draft, target, place)}`;
  return page ? `${text} ${head} ${page.selection}` : text;
}
