import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind as Node,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type InlineFragmentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Compilation } from './compilation.js';

/** What decides which fields an operation selects. */
export type Selecting = Pick<Compilation, 'schema' | 'fragments' | 'variables'>;

/** The fields that some field nodes, or an operation, select on one object type, by response key, fragments opened and @skip and @include obeyed. */
export function collected(
  work: Selecting,
  type: string,
  parents: readonly { readonly selectionSet?: SelectionSetNode | undefined }[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const { selectionSet } of parents) if (selectionSet) collect(work, type, selectionSet, found, seen);
  return found;
}

function collect(
  work: Selecting,
  type: string,
  set: SelectionSetNode,
  found: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(work, selection)) continue;
    if (selection.kind === Node.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = found.get(key);
      if (known) known.push(selection);
      else found.set(key, [selection]);
      continue;
    }
    const fragment = fragmentOf(work, selection, seen);
    if (fragment && applies(work, type, fragment)) collect(work, type, fragment.selectionSet, found, seen);
  }
}

function fragmentOf(
  work: Selecting,
  selection: Exclude<SelectionNode, FieldNode>,
  seen: Set<string>,
): InlineFragmentNode | FragmentDefinitionNode | undefined {
  if (selection.kind === Node.INLINE_FRAGMENT) return selection;
  const name = selection.name.value;
  if (seen.has(name)) return undefined;
  seen.add(name);
  return work.fragments[name];
}

function applies(work: Selecting, type: string, fragment: InlineFragmentNode | FragmentDefinitionNode): boolean {
  const condition = fragment.typeCondition?.name.value;
  if (condition === undefined || condition === type) return true;
  const [wanted, actual] = [work.schema.getType(condition), work.schema.getType(type)];
  return isAbstractType(wanted) && isObjectType(actual) && work.schema.isSubType(wanted, actual);
}

function isIncluded(work: Selecting, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, work.variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, work.variables)?.['if'] !== false;
}
