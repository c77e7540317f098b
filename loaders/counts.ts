import { type Dataset, type GraphNode, type GraphRelationship } from './dataset.js';

/** How many entities and relationships of what sort a dataset holds, in all and by source, as lines for people. */
export function countLines({ nodes, relationships }: Dataset): readonly string[] {
  const entities = [...nodes.values()];
  const edges = [...relationships.values()];
  return [
    ...table('entities', entities, kindOf),
    ...table('relationships', edges, typeOf),
    ...table(
      'findings',
      entities.filter((node) => kindOf(node) === 'Finding'),
      originOf,
    ),
    ...entities.filter((node) => kindOf(node) === 'Source').flatMap(({ id }) => sourceLines(id, entities, edges)),
  ];
}

function kindOf({ kind }: GraphNode): string {
  return kind.name;
}

function typeOf({ type }: GraphRelationship): string {
  return type;
}

/** `curated AMBIGUOUS`, or `rule number-alone`. */
function originOf({ properties: { kind, rule } }: GraphNode): string {
  return rule === undefined ? `curated ${String(kind)}` : `rule ${String(rule)}`;
}

function table<T>(title: string, elements: readonly T[], keyOf: (element: T) => string): readonly string[] {
  const rows = counts(elements, keyOf).map(([key, count]) => `  ${key.padEnd(24)} ${String(count).padStart(7)}`);
  return [`${title.padEnd(26)} ${String(elements.length).padStart(7)}`, ...rows];
}

/** What one source states; a fact that several state is counted for each. */
function sourceLines(
  source: string,
  entities: readonly GraphNode[],
  edges: readonly GraphRelationship[],
): readonly string[] {
  const stated = entities.filter(({ evidence }) => evidence.some((passage) => passage.source === source));
  const statedEdges = edges.filter(({ evidence }) => evidence.some((key) => sourceOf(key) === source));
  return [source, `  entities ${inOneLine(stated, kindOf)}`, `  relationships ${inOneLine(statedEdges, typeOf)}`];
}

/** Of `source:nghe-an-2024#16` or `source:ref-provinces@VN63-15`. */
function sourceOf(evidence: string): string {
  return evidence.replace(/[#@].*/, '');
}

function inOneLine<T>(elements: readonly T[], keyOf: (element: T) => string): string {
  const each = counts(elements, keyOf).map(([key, count]) => `${key} ${count}`);
  return [String(elements.length), ...(each.length === 0 ? [] : [`(${each.join(', ')})`])].join(' ');
}

function counts<T>(elements: readonly T[], keyOf: (element: T) => string): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  for (const element of elements) found.set(keyOf(element), (found.get(keyOf(element)) ?? 0) + 1);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
