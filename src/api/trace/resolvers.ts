import { sizeOf } from '../../query/page.js';
import { TRACED } from '../../model/page-size.js';
import { type Context } from '../context.js';
import { type EntityRead } from '../hydrator.js';
import { type Resolver, type Resolvers } from '../resolver.js';
import { selectedFields } from '../selected-fields.js';
import { frontierOf, isLimit } from './frontier.js';
import { PATH_RESOLVERS, pathsOf, type ReadOf } from './path.js';
import { questionOf, type Question, type TraceArguments } from './question.js';
import { searched } from './search.js';
import { shortestPaths, type PathsArguments } from './shortest-paths.js';
import { type Fact } from './walk.js';
import { Ways } from './ways.js';

/** A `Trace` before its entities and relationships are loaded. */
interface Trace {
  readonly nodes: readonly TraceEntity[];
  readonly edges: readonly Fact[];
  readonly frontier: readonly TraceEntity[];
  readonly truncated: boolean;
  readonly ways: Ways;
  readonly readOf: ReadOf;
  readonly asOf: string | null;
}

/** An entity of a search, with the other fields of its TraceNode or Frontier. */
interface TraceEntity {
  readonly id: string;
  /** The day of which to tell it; null: no day in particular. */
  readonly asOf: string | null;
  readonly read: EntityRead | undefined;
}

const entityTold: Resolver = (source, _, context, info) => {
  const { id, asOf, read } = source as unknown as TraceEntity; // what traceOf puts into nodes and frontier
  return context.hydrate.heldEntity(info, id, asOf, read);
};

/** `Query.trace` and `Query.paths`, and the types they lead to. */
export const TRACE_RESOLVERS: Resolvers = {
  'Query.trace': (_, given, context, info) => {
    const selected = selectedFields(info, 'Trace');
    const told = {
      facts: selected.has('edges') || selected.has('paths'),
      beyond: selected.has('frontier') || selected.has('truncated'),
      properties: context.hydrate.propertiesAt(info, [
        ['nodes', 'entity'],
        ['frontier', 'entity'],
        ['paths', 'entities'],
      ]),
    };
    return traceOf(context, questionOf(given as unknown as TraceArguments, told), given['from'] as string[]); // coerced by the schema
  },
  'Query.paths': (_, given, context) => shortestPaths(context.read, given as unknown as PathsArguments), // as above
  'Trace.nodes': (source, { first }) => shownOf(traceIn(source).nodes, first),
  'Trace.nodeCount': (source) => traceIn(source).nodes.length,
  'Trace.edges': (source, { first }, context, info) => {
    const { edges, asOf } = traceIn(source);
    return shownOf(edges, first).map((fact) => context.hydrate.relation(info, fact, asOf));
  },
  'Trace.edgeCount': (source) => traceIn(source).edges.length,
  'Trace.frontier': (source, { first }) => shownOf(traceIn(source).frontier, first),
  'Trace.paths': (source, { first }, context) => {
    const { ways, asOf, readOf } = traceIn(source);
    return pathsOf(context.read, ways.first(Number(sizeOf(first, 'first'))), asOf, readOf);
  },
  'TraceNode.entity': entityTold,
  'Frontier.entity': entityTold,
  ...PATH_RESOLVERS,
};

/** One read, or a few more where very much is followed. Throws BadInput. */
async function traceOf({ rows }: Context, question: Question, from: readonly string[]): Promise<Trace> {
  const { asOf, wanted, told } = question;
  const { walk, starts } = await searched(rows, question, from);
  const ways = new Ways(walk, wanted);
  const counts = ways.counts();
  const shown = wanted ? ways.onTheWay() : new Set(walk.found.keys());
  const readOf = (id: string) => {
    const one = walk.told.get(id);
    return one && { ...one, properties: told.properties };
  };
  const nodes = [...walk.found.values()]
    .filter(({ id }) => shown.has(id))
    .map(({ id, asked, depth }) => ({
      id: asked,
      asOf,
      depth,
      pathCount: counts.get(id) ?? 0,
      key: id,
      read: readOf(id),
    }))
    .sort((a, b) => a.depth - b.depth || (a.key < b.key ? -1 : 1));
  const frontier = frontierOf(walk, ways);
  const toldOn = new Map(starts.map((start) => [start.id, start.toldOn]));
  return {
    nodes,
    edges: walk.facts.filter(({ near, far }) => shown.has(near) && shown.has(far)),
    frontier: frontier.map((stop) => ({ ...stop, asOf: toldOn.get(stop.id) ?? asOf, read: readOf(stop.id) })),
    truncated: frontier.some(isLimit),
    ways,
    readOf,
    asOf,
  };
}

function shownOf<Item>(items: readonly Item[], first: unknown): readonly Item[] {
  return items.slice(0, Number(sizeOf(first, 'first', TRACED.most)));
}

function traceIn(source: unknown): Trace {
  return source as Trace; // what Query.trace gives
}
