import { wordsOf } from '../../../../src/model/words.js';
import { byCount, byDay, type DocumentsArguments } from './documents.js';
import { type Loaders, type Node } from './loaders.js';

interface Page {
  readonly first: number;
}

interface ById {
  readonly id: { readonly eq: string };
}

/** A list of related nodes, by id. */
function list(pattern: string) {
  return ({ id }: Node, { first }: Page, loaders: Loaders) => ({
    nodes: async () => sorted(await loaders.related(pattern).load(id), 'id').slice(0, first),
    totalCount: () => loaders.count(pattern).load(id),
  });
}

function sorted(nodes: readonly Node[], ...keys: readonly string[]): readonly Node[] {
  const text = (node: Node) => keys.map((key) => String(node[key])).join('\n');
  return [...nodes].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

async function resolution(_: unknown, { id }: { readonly id: string }, loaders: Loaders): Promise<unknown> {
  const text = 'MATCH (d:Entity {id: $id}) WHERE d:Resolution RETURN properties(d) AS node';
  const [row] = await loaders.rows(text, { id });
  return row?.['node'];
}

async function provinces(
  _: unknown,
  { where, first }: Page & { readonly where: { readonly era: { readonly eq: string } } },
  loaders: Loaders,
): Promise<unknown> {
  const text = 'MATCH (p:Province) WHERE p.era = $era RETURN properties(p) AS node ORDER BY p.id LIMIT $first';
  const found = await loaders.rows(text, { era: where.era.eq, first: BigInt(first) });
  return { nodes: found.map(({ node }) => node) };
}

async function measured(
  { id }: Node,
  { where, first }: Page & { readonly where: { readonly indicator: { readonly some: ById } } },
  loaders: Loaders,
): Promise<unknown> {
  const pattern = '<-[:ABOUT]-(x:Observation) WHERE EXISTS { (x)-[:MEASURES]->(:Entity {id: $indicator}) }';
  const found = await loaders.related(pattern, { indicator: where.indicator.some.id.eq }).load(id);
  return { nodes: sorted(found, '_day_period', 'id').slice(0, first) };
}

async function search(
  _: unknown,
  { text, first }: Page & { readonly text: string },
  loaders: Loaders,
): Promise<unknown> {
  const words = wordsOf(text).map(({ folded }) => `+_search:${folded}`);
  const statement = `CALL db.index.fulltext.queryNodes('search', $query, {limit: $first}) YIELD node, score
RETURN properties(node) AS node ORDER BY score DESC, node.id`;
  return { edges: await loaders.rows(statement, { query: words.join(' '), first: BigInt(first) }) };
}

interface TraceArguments {
  readonly from: readonly string[];
  readonly relations: readonly string[];
  readonly maxDepth: number;
}

/** Level by level, one statement each. */
async function trace(_: unknown, { from, relations, maxDepth }: TraceArguments, loaders: Loaders): Promise<unknown> {
  const starts = await loaders.rows('MATCH (x:Entity) WHERE x.id IN $ids RETURN properties(x) AS node', { ids: from });
  const related = loaders.related(`<-[:${relations.join('|')}]-(x)`);
  const nodes = new Map<string, { readonly depth: number; readonly entity: Node }>();
  let level = starts.map(({ node }) => node as Node); // as the statement says
  for (let depth = 0; depth <= maxDepth; depth += 1) {
    const fresh = new Map(level.filter(({ id }) => !nodes.has(id)).map((node) => [node.id, node]));
    for (const entity of sorted([...fresh.values()], 'id')) nodes.set(entity.id, { depth, entity });
    if (depth < maxDepth) level = (await Promise.all([...fresh.keys()].map((id) => related.load(id)))).flat();
  }
  return { nodes: [...nodes.values()] };
}

export const RESOLVERS = {
  Query: {
    resolution,
    resolutions: (_: unknown, given: DocumentsArguments, loaders: Loaders) =>
      given.where.appliesIn === undefined ? byDay('Resolution', loaders, given) : byCount(loaders, given),
    plans: (_: unknown, given: DocumentsArguments, loaders: Loaders) => byDay('Plan', loaders, given),
    provinces,
    search,
    trace,
  },
  Document: {
    issuedBy: list('-[:ISSUED_BY]->(x)'),
    implementedBy: list('<-[:IMPLEMENTS]-(x)'),
    basisOf: list('<-[:BASED_ON]-(x)'),
    launches: list('-[:LAUNCHES]->(x)'),
  },
  Programme: { platforms: list('-[:DELIVERS]->(x)') },
  Platform: { observations: list('<-[:ABOUT]-(x)') },
  Province: { observations: measured },
};
