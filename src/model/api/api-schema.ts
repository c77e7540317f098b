import {
  Kind as Node,
  buildASTSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  type DefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { type Kind, type Model } from '../model.js';
import { type Registry } from '../model-of.js';
import { type EnumNode } from '../parse.js';
import { enumFiltersSdl, inputsSdl } from './inputs.js';
import { connectionSdl, entityKindSdl, isConnection, printedWithoutDirectives, rootFieldsSdl, typeSdl } from './sdl.js';

export interface ApiSchemaOptions {
  /** The registry is known to make a sound schema, so that its SDL is not checked once more, which takes a fifth of a start. Default: no. */
  readonly isTried?: boolean;
}

/** The API schema that follows from the registry: its types with relation lists as connections, and the root fields. No resolvers. */
export function apiSchemaOf({ model, source }: Registry, { isTried = false }: ApiSchemaOptions = {}): GraphQLSchema {
  const kinds = [...model.kinds.values()];
  const listed = connected(model);
  const owners = kinds.filter((kind) => kind.inputs === kind.name);
  const parts = [
    ...source.base.map(printedWithoutDirectives),
    ...mergedEnums(source.enums).map(printedWithoutDirectives),
    ...kinds.map((kind) => typeSdl(model, kind, fieldsOf(kind))),
    ...kinds.filter((kind) => listed.has(kind.name)).map((kind) => connectionSdl(model, kind)),
    ...owners.map((kind) => inputsSdl(model, kind)),
    enumFiltersSdl(model),
    entityKindSdl(model),
  ];
  const byHand = new Set(source.base.flatMap(queryFieldsIn));
  const roots = kinds.filter((kind) => kind.name !== 'Entity').map((kind) => rootFieldsSdl(model, kind, byHand));
  const sdl = [...parts, `extend type Query {${roots.join('')}\n}`].join('\n\n');
  // Nobody looks for a place in this text, and places take more memory than all else of a schema.
  return buildASTSchema(parse(sdl, { noLocation: true }), { assumeValidSDL: isTried });
}

function queryFieldsIn(node: DefinitionNode): readonly string[] {
  const isType = node.kind === Node.OBJECT_TYPE_DEFINITION || node.kind === Node.OBJECT_TYPE_EXTENSION;
  return isType && node.name.value === 'Query' ? (node.fields ?? []).map(({ name }) => name.value) : [];
}

/** The API schema as SDL, sorted by name, so that a change shows as a small difference. */
export function printedApi(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function fieldsOf(kind: Kind) {
  const all = [...kind.properties.values(), ...kind.relationFields.values(), ...kind.builtins.values()];
  return all.map((field) => field.definition);
}

/** Kinds of which the API has lists: those with a root field, and targets of relation fields. */
function connected(model: Model): ReadonlySet<string> {
  const targets = [...model.kinds.values()].flatMap((kind) =>
    [...kind.relationFields.values()].filter(isConnection).map((field) => field.target),
  );
  return new Set([...targets, ...[...model.kinds.keys()].filter((name) => name !== 'Entity')]);
}

function mergedEnums(nodes: readonly EnumNode[]): readonly DefinitionNode[] {
  return nodes
    .filter((node) => node.kind === Node.ENUM_TYPE_DEFINITION)
    .map((node) => ({
      ...node,
      values: nodes.filter((one) => one.name.value === node.name.value).flatMap((one) => one.values ?? []),
    }));
}
