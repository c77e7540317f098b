import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
} from 'graphql';
import { apiSchemaOf } from '../../src/model/api/api-schema.js';
import { loadRegistry } from '../../src/model-files.js';
import { projectRoot } from '../../src/root.js';

const contract = parse(readFileSync(join(projectRoot(), 'schema', 'contract.graphql'), 'utf8'));
const schema = apiSchemaOf(loadRegistry());

it('the API keeps every name, type and default of schema/contract.graphql', () => {
  expect(contract.definitions.flatMap((definition) => breachesOf(schema, definition))).toEqual([]);
});

it('a broken promise is seen', () => {
  const broken = parse(
    'type Province { id: Int! nothing: String departments(first: Int = 11): DepartmentConnection! } enum Era { P99 } input IDFilter { like: ID }',
  );
  expect(broken.definitions.flatMap((definition) => breachesOf(schema, definition))).toEqual([
    'Province.id: Int!, not ID!',
    'Province.nothing is not there',
    'Province.departments(first): Int = 11, not Int = 10',
    'Era.P99 is not there',
    'IDFilter.like is not there',
  ]);
});

function breachesOf(of: GraphQLSchema, definition: DefinitionNode): readonly string[] {
  if (!('name' in definition)) return [];
  const name = definition.name.value;
  const type = of.getType(name);
  if (!type) return [`${name} is not there`];
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    return (definition.values ?? [])
      .filter((value) => !values.includes(value.name.value))
      .map((value) => `${name}.${value.name.value} is not there`);
  }
  if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    return (definition.fields ?? []).flatMap((field) =>
      valueBreaches(`${name}.${field.name.value}`, field, fields[field.name.value]),
    );
  }
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  return (definition.fields ?? []).flatMap((field) => fieldBreaches(name, field, fields[field.name.value]));
}

type Field = ReturnType<Extract<ReturnType<GraphQLSchema['getQueryType']>, object>['getFields']>[string];

function fieldBreaches(type: string, promised: FieldDefinitionNode, field: Field | undefined): readonly string[] {
  const name = `${type}.${promised.name.value}`;
  if (!field) return [`${name} is not there`];
  const wanted = print(promised.type);
  return [
    ...(String(field.type) === wanted ? [] : [`${name}: ${wanted}, not ${String(field.type)}`]),
    ...(promised.arguments ?? []).flatMap((argument) =>
      valueBreaches(
        `${name}(${argument.name.value})`,
        argument,
        field.args.find((one) => one.name === argument.name.value),
      ),
    ),
  ];
}

function valueBreaches(
  name: string,
  promised: InputValueDefinitionNode,
  value: { readonly type: unknown; readonly defaultValue?: unknown } | undefined,
): readonly string[] {
  if (!value) return [`${name} is not there`];
  const wanted = `${print(promised.type)}${promised.defaultValue ? ` = ${print(promised.defaultValue)}` : ''}`;
  const found = `${String(value.type)}${value.defaultValue === undefined ? '' : ` = ${JSON.stringify(value.defaultValue).replaceAll('"', '')}`}`;
  return wanted === found ? [] : [`${name}: ${wanted}, not ${found}`];
}
