import { Kind, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { isIntrospection } from './written.js';

/** What the operations of a document come to once their fragments are expanded; of several operations the greatest. */
export interface Expanded {
  /** Levels of fields; what lies within __schema and __type does not count. */
  readonly depth: number;
  /** Fields at the top of an operation. */
  readonly rootFields: number;
}

type Fragments = ReadonlyMap<string, SelectionSetNode>;

/** Each fragment is measured once. The document need not be valid: a fragment that is unknown or within itself counts nothing. */
export function expandedOf(document: DocumentNode): Expanded {
  const fragments: Fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [depths, counts] = [new Map<string, number>(), new Map<string, number>()];
  return {
    depth: greatest(operations.map((one) => depthOf(one.selectionSet, fragments, depths))),
    rootFields: greatest(operations.map((one) => fieldsAt(one.selectionSet, fragments, counts))),
  };
}

function depthOf(set: SelectionSetNode, fragments: Fragments, known: Map<string, number>): number {
  const within = (inner: SelectionSetNode) => depthOf(inner, fragments, known);
  return greatest(
    set.selections.map((selection) => {
      if (selection.kind !== Kind.FIELD) return expanded(selection, fragments, known, within);
      return selection.selectionSet && !isIntrospection(selection) ? 1 + within(selection.selectionSet) : 1;
    }),
  );
}

function fieldsAt(set: SelectionSetNode, fragments: Fragments, known: Map<string, number>): number {
  const within = (inner: SelectionSetNode) => fieldsAt(inner, fragments, known);
  const counts = set.selections.map((selection) =>
    selection.kind === Kind.FIELD ? 1 : expanded(selection, fragments, known, within),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function expanded(
  selection: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  fragments: Fragments,
  known: Map<string, number>,
  measure: (set: SelectionSetNode) => number,
): number {
  if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
  const name = selection.name.value;
  const fragment = fragments.get(name);
  if (!fragment) return 0;
  const before = known.get(name);
  if (before !== undefined) return before;
  known.set(name, 0);
  const measured = measure(fragment);
  known.set(name, measured);
  return measured;
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
