import { type Dataset, type GraphNode, type GraphRelationship } from '../dataset.js';
import { evidenceKey, type SeedRecord } from '../records/record.js';
import { type Skipped } from '../records/source-file.js';

/** What the seeds say that a paragraph prints. */
export interface Claims {
  /** Figures, names, aliases, numbers, titles and other printed forms. */
  readonly forms: ReadonlySet<string>;
  /** Partial dates, as facts hold them. */
  readonly dates: ReadonlySet<string>;
  /** Passages left out on purpose. */
  readonly skipped: ReadonlySet<string>;
}

interface Growing {
  readonly forms: Set<string>;
  readonly dates: Set<string>;
  readonly skipped: Set<string>;
}

const FORMS = ['name', 'number', 'title', 'address'];

/** Claims by `<source id>#<paragraph>`. */
export function claimsOf(
  { nodes, relationships }: Dataset,
  records: readonly SeedRecord[],
  skipped: readonly Skipped[],
): ReadonlyMap<string, Claims> {
  const claims = new Map<string, Growing>();
  const at = (key: string) => {
    const known = claims.get(key) ?? { forms: new Set(), dates: new Set(), skipped: new Set() };
    claims.set(key, known);
    return known;
  };
  const indicators = indicatorForms(nodes, relationships.values());
  for (const node of nodes.values()) addNode(node, indicators.get(node.id) ?? [], at);
  for (const { properties, evidence } of relationships.values()) {
    for (const key of evidence) addAll(at(key).dates, [properties.from, properties.to]);
  }
  for (const { printed, statements } of records) {
    for (const stated of statements)
      addAll(
        at(evidenceKey(stated)).forms,
        printed.map(({ text }) => text),
      );
  }
  for (const passage of skipped) at(evidenceKey(passage)).skipped.add(passage.text);
  return claims;
}

/** The names of what a figure or target measures, by its id. */
function indicatorForms(
  nodes: Dataset['nodes'],
  relationships: Iterable<GraphRelationship>,
): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const { type, from, to } of relationships) {
    const indicator = type === 'MEASURES' ? nodes.get(to) : undefined;
    if (indicator) forms.set(from, formsOf(indicator));
  }
  return forms;
}

function addNode(node: GraphNode, further: readonly string[], at: (key: string) => Growing): void {
  const forms = [...formsOf(node), ...further];
  const dates = datesOf(node);
  for (const evidence of node.evidence) {
    if (evidence.paragraph === undefined) continue;
    const known = at(`${evidence.source}#${evidence.paragraph}`);
    addAll(known.forms, [...forms, evidence.raw]);
    addAll(known.dates, dates);
  }
}

/** Of a body its address too, and of a source its counted views, which stand beside its date. */
function formsOf({ properties }: GraphNode): readonly string[] {
  const { aliases, views } = properties;
  const texts = [
    ...FORMS.map((name) => properties[name]),
    ...(Array.isArray(aliases) ? (aliases as readonly unknown[]) : []),
  ];
  const counted = typeof views === 'number' ? [String(views)] : [];
  return [...texts.filter((one): one is string => typeof one === 'string'), ...counted];
}

/** All dates but those of places, which are reference data, and a figure's period that no one printed beside it. */
function datesOf({ kind, properties }: GraphNode): readonly string[] {
  if (kind.interfaces.includes('Place')) return [];
  const periodTold = properties['periodBasis'] === undefined || properties['periodBasis'] === 'PRINTED';
  return [...kind.properties.values()]
    .filter(({ name, type }) => type === 'PartialDate' && (periodTold || !name.startsWith('period')))
    .flatMap(({ name }) => {
      const date = properties[name];
      return typeof date === 'string' ? [date] : [];
    });
}

function addAll(set: Set<string>, texts: readonly (string | undefined)[]): void {
  for (const text of texts) if (text !== undefined && text !== '') set.add(text);
}
