/** An exported graph in plain maps. */
export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** All relationships, and those at each node by its id. */
  readonly relationships: readonly Relationship[];
  readonly starting: ReadonlyMap<string, readonly Relationship[]>;
  readonly ending: ReadonlyMap<string, readonly Relationship[]>;
  /** Former id → id. */
  readonly redirects: ReadonlyMap<string, string>;
}

export interface GraphNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
  readonly evidence: readonly Passage[];
  readonly identifiers: readonly Code[];
  readonly formerIds: readonly string[];
}

export interface Relationship {
  readonly id: string;
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly properties: Properties;
  readonly evidence: readonly Passage[];
}

type Properties = Readonly<Record<string, unknown>>;

/** `paragraph` for a text, `row` for a data set. */
export interface Passage {
  readonly source: string;
  readonly paragraph: number | null;
  readonly row: string | null;
  readonly raw: string | null;
}

interface Code {
  readonly scheme: string;
  readonly value: string;
  readonly from?: string;
  readonly to?: string;
}

type Line =
  | { readonly type: 'node'; readonly id: string; readonly labels: readonly string[]; readonly properties: Properties }
  | {
      readonly type: 'relationship';
      readonly label: string;
      readonly start: { readonly id: string };
      readonly end: { readonly id: string };
      readonly properties: Properties;
    };

/**
 * Reads a JSONL export (design, section 8).
 * @param printed Passages of nodes by the node's id, with the figures printed there, which the export does not show.
 */
export function graphOf(jsonl: string, printed: ReadonlyMap<string, readonly Passage[]>): Graph {
  const all = jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line); // the format of the export
  const nodes = all.flatMap((line) => (line.type === 'node' ? [nodeOf(line, printed)] : []));
  const relationships = all.flatMap((line) => (line.type === 'relationship' ? [relationshipOf(line)] : []));
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    relationships,
    starting: grouped(relationships, ({ start }) => start),
    ending: grouped(relationships, ({ end }) => end),
    redirects: new Map(nodes.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id]))),
  };
}

function nodeOf(
  { id, labels, properties }: Line & { type: 'node' },
  printed: ReadonlyMap<string, readonly Passage[]>,
): GraphNode {
  const { identifiers = [], formerIds = [] } = properties as {
    identifiers?: readonly Code[];
    formerIds?: readonly string[];
  }; // as loaders/export.ts writes them
  const evidence = printed.get(id) ?? passagesOf(properties);
  return { id, labels, properties: { ...properties, id }, evidence, identifiers, formerIds };
}

function relationshipOf({ label, start, end, properties }: Line & { type: 'relationship' }): Relationship {
  const id = String(properties['id']);
  return { id, label, start: start.id, end: end.id, properties, evidence: passagesOf(properties) };
}

function passagesOf(properties: Properties): readonly Passage[] {
  return ((properties['evidence'] ?? []) as readonly string[]).map((text) => {
    const [, source = '', paragraph, row] = /^(.*?)(?:#(\d+)|@(.*))$/.exec(text) ?? [];
    return { source, paragraph: paragraph === undefined ? null : Number(paragraph), row: row ?? null, raw: null };
  });
}

/** Items by key, in their order. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
