import { isEnumType, parse, validate } from 'graphql';
import { RULES as RULES_OF_LOADER } from '../../loaders/rules/rules.js';
import { loadRegistry } from '../../src/model-files.js';
import { apiSchemaOf } from '../../src/model/api/api-schema.js';
import { KIND_FIELDS } from '../../src/explorer/api/operations.generated.js';
import { factsQuery } from '../../src/explorer/pages/entity/facts-query.js';
import { kindListQuery } from '../../src/explorer/pages/search/kind-list-query.js';
import { FIELDS } from '../../src/explorer/text/fields.js';
import { KINDS, typeOfKind } from '../../src/explorer/text/kinds.js';
import { RELATION_TYPES, ROLES } from '../../src/explorer/text/relation-types.js';
import { RULES } from '../../src/explorer/text/rules.js';
import { VALUES } from '../../src/explorer/text/values.js';

const registry = loadRegistry();
const schema = apiSchemaOf(registry);
const fields = Object.values(KIND_FIELDS).flat();

/** Values of a closed list of the schema. */
function valuesOf(name: string): readonly string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

describe('every word of the schema has a label in both languages:', () => {
  it('kinds', () => {
    expect(valuesOf('EntityKind').map(typeOfKind).sort()).toEqual(Object.keys(KINDS).sort());
  });

  it('fields', () => {
    expect([...new Set(fields.map(({ name }) => name))].sort()).toEqual(
      [...Object.keys(FIELDS), 'explanationEn'].sort(),
    );
  });

  it('relationship types, from either end', () => {
    expect([...valuesOf('RelationType')].sort()).toEqual(Object.keys(RELATION_TYPES).sort());
  });

  it('values of closed lists', () => {
    const lists = new Set(
      fields.filter(({ type }) => type.startsWith('enum ')).map(({ type }) => type.slice('enum '.length)),
    );
    const expected = [...lists].flatMap((list) => valuesOf(list).map((value) => `${list}.${value}`));
    expect([...expected].sort()).toEqual(Object.keys(VALUES).sort());
  });

  it('rules that find doubts', () => {
    expect(RULES_OF_LOADER.map(({ name }) => name).sort()).toEqual(Object.keys(RULES).sort());
  });

  it('roles', () => {
    const roles = [...registry.model.relations.values()].flatMap((relation) => relation.roles);
    expect([...new Set(roles)].sort()).toEqual(Object.keys(ROLES).sort());
  });
});

it.each(Object.keys(KIND_FIELDS).filter((kind) => KIND_FIELDS[kind]?.length))(
  'asks the schema for the facts of a %s',
  (kind) => {
    expect(validate(schema, parse(factsQuery(kind).text))).toEqual([]);
  },
);

it.each(['VI', 'EN'] as const)('asks the schema for the list of every kind (%s)', (lang) => {
  const queries = Object.keys(KINDS).map((kind) => kindListQuery(kind, lang)?.text ?? `no list of ${kind}`);
  expect(queries.flatMap((query) => validate(schema, parse(query)))).toEqual([]);
});
