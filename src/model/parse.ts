import {
  GraphQLError,
  Kind as Node,
  buildASTSchema,
  concatAST,
  getDirectiveValues,
  parse,
  type ASTNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type EnumTypeExtensionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  visit,
  type GraphQLSchema,
  type Source,
} from 'graphql';
import { FaultySchema, placeOf, type SchemaProblem } from './problems.js';

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
  const isOwn = (one: DefinitionNode) =>
    one.kind === Node.DIRECTIVE_DEFINITION ||
    (one.kind === Node.ENUM_TYPE_DEFINITION && one.name.value === 'RelDirection');
  const known = buildASTSchema(
    { kind: Node.DOCUMENT, definitions: definitions.filter(isOwn) },
    { assumeValidSDL: true },
  );
  const others = definitions.filter((one) => !isOwn(one));
  const note = (node: ASTNode, message: string) => problems.push({ ...placeOf(node), message });
  for (const definition of others) checkDirectives(known, definition, note);
  return {
    kinds: others.filter(isKind),
    enums: others.filter(isEnum),
    base: others.filter((one) => !isKind(one) && !isEnum(one)),
    problems,
    note,
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

function isKind(one: DefinitionNode): one is KindNode {
  const isType = one.kind === Node.OBJECT_TYPE_DEFINITION || one.kind === Node.INTERFACE_TYPE_DEFINITION;
  return isType && (one.directives ?? []).some(({ name }) => name.value === 'node');
}

function isEnum(one: DefinitionNode): one is EnumNode {
  return one.kind === Node.ENUM_TYPE_DEFINITION || one.kind === Node.ENUM_TYPE_EXTENSION;
}

/** Notes directives, and arguments of directives, that are declared nowhere. */
function checkDirectives(known: GraphQLSchema, definition: DefinitionNode, note: ParsedSchema['note']): void {
  visit(definition, {
    Directive: (node) => {
      const declared = known.getDirective(node.name.value);
      if (!declared) note(node, `unknown directive @${node.name.value}`);
      for (const given of declared ? (node.arguments ?? []) : []) {
        const isKnown = declared?.args.some((argument) => argument.name === given.name.value);
        if (!isKnown) note(given, `@${node.name.value} has no argument ${given.name.value}`);
      }
    },
  });
}

function problemOf(error: unknown, node?: ASTNode): SchemaProblem {
  if (!(error instanceof GraphQLError)) throw error;
  const [location] = error.locations ?? [];
  const place = location && error.source ? { file: error.source.name, ...location } : placeOf(node ?? error.nodes?.[0]);
  return { ...place, message: error.message };
}
