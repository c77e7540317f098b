import {
  GraphQLError,
  Kind as Node,
  buildASTSchema,
  concatAST,
  getDirectiveValues,
  getLocation,
  parse,
  type ASTNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type EnumTypeExtensionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type Source,
} from 'graphql';
import { FaultySchema, type SchemaProblem } from './problems.js';

export type KindNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;
export type EnumNode = EnumTypeDefinitionNode | EnumTypeExtensionNode;

/** The SDL sorted by what the model makes of it. */
export interface ParsedSchema {
  /** Types and interfaces with @node. */
  readonly kinds: readonly KindNode[];
  readonly enums: readonly EnumNode[];
  /** Scalars, records and inputs, which the API schema takes over as they are. */
  readonly base: readonly DefinitionNode[];
  /** Arguments of one directive on a node; undefined when it is not there, or faulty (then a problem was noted). */
  readonly directive: (name: string, node: Annotated) => DirectiveValues;
  readonly note: (node: ASTNode, message: string) => void;
  readonly problems: readonly SchemaProblem[];
}

/** What directives may stand on. */
type Annotated = KindNode | FieldDefinitionNode | EnumValueDefinitionNode;

export type DirectiveValues = Readonly<Record<string, unknown>> | undefined;

/** Parses the files of schema/; throws FaultySchema when one is not SDL at all. */
export function parsed(files: readonly Source[]): ParsedSchema {
  const problems: SchemaProblem[] = [];
  const documents = files.flatMap((file) => {
    try {
      return [parse(file)];
    } catch (error) {
      problems.push(problemOf(error));
      return [];
    }
  });
  if (problems.length > 0) throw new FaultySchema(problems);
  return sorted(concatAST(documents).definitions, problems);
}

function sorted(definitions: readonly DefinitionNode[], problems: SchemaProblem[]): ParsedSchema {
  const directives = definitions.filter((one) => one.kind === Node.DIRECTIVE_DEFINITION);
  const relDirection = definitions.filter(
    (one) => one.kind === Node.ENUM_TYPE_DEFINITION && one.name.value === 'RelDirection',
  );
  const known = buildASTSchema(
    { kind: Node.DOCUMENT, definitions: [...directives, ...relDirection] },
    { assumeValidSDL: true },
  );
  const isKind = (one: DefinitionNode): one is KindNode =>
    (one.kind === Node.OBJECT_TYPE_DEFINITION || one.kind === Node.INTERFACE_TYPE_DEFINITION) &&
    (one.directives ?? []).some(({ name }) => name.value === 'node');
  const isEnum = (one: DefinitionNode): one is EnumNode =>
    (one.kind === Node.ENUM_TYPE_DEFINITION || one.kind === Node.ENUM_TYPE_EXTENSION) &&
    one.name.value !== 'RelDirection';
  const taken = new Set<DefinitionNode>([...directives, ...relDirection]);
  return {
    kinds: definitions.filter(isKind),
    enums: definitions.filter(isEnum),
    base: definitions.filter((one) => !isKind(one) && !isEnum(one) && !taken.has(one)),
    problems,
    note: (node, message) => problems.push({ ...placeOf(node), message }),
    directive: (name, node) => {
      const definition = known.getDirective(name);
      if (!definition) throw new Error(`schema/directives.graphql declares no @${name}`);
      try {
        return getDirectiveValues(definition, { directives: node.directives ?? [] });
      } catch (error) {
        problems.push(problemOf(error, node));
        return undefined;
      }
    },
  };
}

function problemOf(error: unknown, node?: ASTNode): SchemaProblem {
  if (!(error instanceof GraphQLError)) throw error;
  const [location] = error.locations ?? [];
  const place = location && error.source ? { file: error.source.name, ...location } : placeOf(node ?? error.nodes?.[0]);
  return { ...place, message: error.message };
}

function placeOf(node: ASTNode | undefined): Omit<SchemaProblem, 'message'> {
  if (!node?.loc) return { file: 'schema', line: 1, column: 1 };
  return { file: node.loc.source.name, ...getLocation(node.loc.source, node.loc.start) };
}
