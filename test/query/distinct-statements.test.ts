import { getVariableValues } from 'graphql';
import { apiSchemaOf } from '../../src/model/api/api-schema.js';
import { inputsOf } from '../../src/model/model.js';
import { camel } from '../../src/model/names.js';
import { Planner } from '../../src/query/planner.js';
import { type Root } from '../../src/query/roots.js';
import { loadRegistry } from '../../src/model-files.js';
import { randomOf } from '../support/differential/random.js';
import { plannedField } from '../support/planned.js';

const registry = loadRegistry();
const schema = apiSchemaOf(registry);
const REQUESTS = 10_000;
const KINDS = 'Province Commune Department PublicBody Resolution Plan Programme Platform Person Event'.split(' ');

interface Operation {
  readonly root: Root;
  readonly text: string;
  readonly variables: () => Record<string, unknown>;
}

const random = randomOf(7);
const word = () =>
  random.pick(['so', 'tinh', 'ke hoach', 'nghe an', "b'}) DETACH DELETE x //"]) + String(random.below(500));
const cursor = (signature: string) =>
  Buffer.from(JSON.stringify([signature, ...signature.split(',').map(word)])).toString('base64url');

/** An entity by id, and a list with two filters, two orders and pages, each given or not. */
const OPERATIONS: readonly Operation[] = KINDS.flatMap((name) => {
  const kind = registry.model.kinds.get(name);
  if (!kind) throw new Error(`there is no ${name}`);
  const inputs = inputsOf(registry.model, name).name;
  const byId = `query ($id: ID!, $asOf: PartialDate) { ${camel(name)}(id: $id, asOf: $asOf) { id name evidence { paragraph } } }`;
  const list = `query ($where: ${inputs}Where, $orderBy: [${inputs}Order!], $first: Int, $after: String) {
    ${kind.plural}(where: $where, orderBy: $orderBy, first: $first, after: $after) { totalCount nodes { id name } pageInfo { endCursor } } }`;
  return [
    {
      root: { by: 'id', kind: name },
      text: byId,
      variables: () => ({ id: `x:${word()}`, asOf: random.pick([null, '2020', '2021-05-06']) }),
    },
    { root: { by: 'list', kind: name }, text: list, variables: pageVariables },
  ] as const;
});

const ORDERS = [
  ['ASC', 'name,id'],
  ['DESC', '-name,-id'],
  [null, 'id'],
] as const;

function pageVariables(): Record<string, unknown> {
  const [direction, signature] = random.pick(ORDERS);
  return {
    where: random.pick([
      null,
      { name: { contains: word() } },
      { name: { startsWith: word() }, id: { in: [word(), word()] } },
    ]),
    orderBy: direction ? [{ name: direction }] : null,
    first: random.below(101),
    after: random.pick([null, cursor(signature)]),
  };
}

it(`are 200 for ${REQUESTS} varied requests of ${OPERATIONS.length} operations`, () => {
  const planner = new Planner(registry.model);
  const fields = OPERATIONS.map(({ text, variables }) => plannedField(schema, text, variables()));
  const texts = new Set<string>();
  for (let i = 0; i < REQUESTS; i++) {
    const [operation, field] = [OPERATIONS[i % OPERATIONS.length], fields[i % OPERATIONS.length]];
    if (!operation || !field) throw new Error('no operation');
    const { coerced, errors } = getVariableValues(
      schema,
      field.operation.variableDefinitions ?? [],
      operation.variables(),
    );
    expect(errors).toBeUndefined();
    const plan = planner.plan(operation.root, { ...field, variableValues: coerced ?? {} });
    plan.bind(coerced ?? {});
    texts.add(plan.text);
  }
  // by id: with and without a day; lists: three filters, three orders, with and without cursor
  expect(texts.size).toBe(KINDS.length * 2 + KINDS.length * 18);
});
