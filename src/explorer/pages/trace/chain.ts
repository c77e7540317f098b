import {
  type ChainEntityFragment,
  type ChainRelationFragment,
  type EvidencePartsFragment,
  type RelationType,
  type TraceChainQuery,
  type WaysBetweenQuery,
} from '../../api/operations.generated.js';

/** An entity of a chain, `layer` steps from where it starts. */
export interface Stop {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly layer: number;
  /** How many doubts concern it. */
  readonly doubts: number;
}

/** A relationship of a chain, from the end that lies nearer to the start. */
export interface Link {
  readonly id: string;
  readonly type: RelationType;
  readonly near: string;
  readonly far: string;
  /** Whether the relationship itself starts at `near`. */
  readonly outwards: boolean;
  readonly implied: boolean;
  readonly planned: boolean;
  readonly evidence: readonly EvidencePartsFragment[];
}

/** A way along the chain, in words; stops and links by id. */
interface Way {
  readonly stops: readonly string[];
  readonly links: readonly string[];
  readonly sentence: string;
}

export interface Chain {
  readonly stops: readonly Stop[];
  readonly links: readonly Link[];
  readonly ways: readonly Way[];
}

export function chainOfTrace({ nodes, edges, paths }: TraceChainQuery['trace']): Chain {
  const stops = nodes.map(({ depth, entity }) => stopOf(entity, depth));
  const ways = paths.map(({ entities, relations, sentence }) => wayOf(entities, relations, sentence));
  return { stops, links: linksOf(edges, stops), ways };
}

/** The ways between two entities; what lies on several of them stands once, as near to the start as it does on any. */
export function chainOfWays(paths: WaysBetweenQuery['paths']): Chain {
  const stops = new Map<string, Stop>();
  for (const { entities } of paths)
    for (const [layer, entity] of entities.entries()) {
      const layerSoFar = stops.get(entity.id)?.layer ?? layer;
      stops.set(entity.id, stopOf(entity, Math.min(layer, layerSoFar)));
    }
  const relations = new Map(paths.flatMap((path) => path.relations.map((relation) => [relation.id, relation])));
  const ways = paths.map((path) => wayOf(path.entities, path.relations, path.sentence));
  return { stops: [...stops.values()], links: linksOf([...relations.values()], [...stops.values()]), ways };
}

function stopOf({ id, __typename, name, findings }: ChainEntityFragment, layer: number): Stop {
  return { id, type: __typename, name, layer, doubts: findings.totalCount };
}

/** Only what joins two stops: of a long trace not all of them are shown. */
function linksOf(relations: readonly ChainRelationFragment[], stops: readonly Stop[]): readonly Link[] {
  const layers = new Map(stops.map(({ id, layer }) => [id, layer]));
  return relations.flatMap(({ id, type, source, target, implied, planned, evidence }) => {
    const from = layers.get(source.id);
    const to = layers.get(target.id);
    if (from === undefined || to === undefined) return [];
    const outwards = from <= to;
    const [near, far] = outwards ? [source.id, target.id] : [target.id, source.id];
    return [{ id, type, near, far, outwards, implied, planned, evidence }];
  });
}

type Identified = readonly { readonly id: string }[];

function wayOf(stops: Identified, links: Identified, sentence: string): Way {
  return { stops: stops.map(({ id }) => id), links: links.map(({ id }) => id), sentence };
}
