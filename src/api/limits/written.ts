import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { type LimitName } from './limits.js';

/** What a document holds as it is written, fragments not expanded. */
export type Written = Record<
  Extract<
    LimitName,
    | 'aliases'
    | 'repeats'
    | 'introspections'
    | 'introspectionAliases'
    | 'directivesOnOne'
    | 'directives'
    | 'fragments'
    | 'spreads'
    | 'literalDepth'
  >,
  number
>;

interface Place {
  readonly selections: SelectionSetNode;
  readonly inIntrospection: boolean;
}

/** Counts without recursion, so that nothing that parses can overflow the stack. */
export function writtenIn(document: DocumentNode): Written {
  const written: Written = {
    aliases: 0,
    repeats: 0,
    introspections: 0,
    introspectionAliases: 0,
    directivesOnOne: 0,
    directives: 0,
    fragments: 0,
    spreads: 0,
    literalDepth: 0,
  };
  const places: Place[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      countVariables(written, definition.variableDefinitions ?? []);
      places.push({ selections: definition.selectionSet, inIntrospection: false });
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      written.fragments += 1;
      const inIntrospection = definition.typeCondition.name.value.startsWith('__');
      places.push({ selections: definition.selectionSet, inIntrospection });
    } else continue;
    countDirectives(written, definition.directives);
  }
  for (let place = places.pop(); place; place = places.pop()) countSelections(written, place, places);
  return written;
}

function countVariables(written: Written, definitions: readonly VariableDefinitionNode[]): void {
  for (const { directives, defaultValue } of definitions) {
    countDirectives(written, directives);
    if (defaultValue) countDepth(written, defaultValue);
  }
}

function countSelections(written: Written, { selections, inIntrospection }: Place, places: Place[]): void {
  const repeats = new Map<string, number>();
  for (const selection of selections.selections) {
    countDirectives(written, selection.directives);
    if (selection.kind === Kind.FRAGMENT_SPREAD) written.spreads += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      places.push({ selections: selection.selectionSet, inIntrospection });
    else {
      const within = inIntrospection || isIntrospection(selection);
      const key = selection.alias?.value ?? selection.name.value;
      const count = (repeats.get(key) ?? 0) + 1;
      repeats.set(key, count);
      written.repeats = Math.max(written.repeats, count);
      countField(written, selection, within);
      if (selection.selectionSet) places.push({ selections: selection.selectionSet, inIntrospection: within });
    }
  }
}

function countField(written: Written, field: FieldNode, inIntrospection: boolean): void {
  if (isIntrospection(field)) written.introspections += 1;
  if (field.alias) written[inIntrospection && !isIntrospection(field) ? 'introspectionAliases' : 'aliases'] += 1;
  for (const { value } of field.arguments ?? []) countDepth(written, value);
}

/** Whether a field leads into the description of the schema. */
export function isIntrospection(field: FieldNode): boolean {
  return field.name.value === '__schema' || field.name.value === '__type';
}

function countDirectives(written: Written, directives: readonly DirectiveNode[] = []): void {
  written.directives += directives.length;
  written.directivesOnOne = Math.max(written.directivesOnOne, directives.length);
  for (const directive of directives) for (const { value } of directive.arguments ?? []) countDepth(written, value);
}

/** Levels of lists and objects in a value, itself included. */
function countDepth(written: Written, value: ValueNode): void {
  const places = [{ value, depth: 1 }];
  for (let place = places.pop(); place; place = places.pop()) {
    const { value: node, depth } = place;
    if (node.kind !== Kind.LIST && node.kind !== Kind.OBJECT) continue;
    written.literalDepth = Math.max(written.literalDepth, depth);
    const inner = node.kind === Kind.LIST ? node.values : node.fields.map((field) => field.value);
    for (const one of inner) places.push({ value: one, depth: depth + 1 });
  }
}
