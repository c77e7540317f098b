import {
  type Dataset,
  type GraphEvidence,
  type GraphIdentifier,
  type GraphNode,
  type GraphRelationship,
} from '../../../loaders/dataset.js';
import { type Value } from '../../../loaders/check/fact.js';
import { type Kind, type Model, type Property, type RelationType } from '../../../src/model/model.js';
import { type Random } from './random.js';

const NODES_OF_A_KIND = 6;
const RELATIONSHIPS_OF_A_TYPE = 40;

/** An invented dataset that uses the whole schema, denser and stranger than any real one: ties, gaps, parallel relationships. */
export function woven(model: Model, random: Random): Dataset {
  const kinds = [...model.kinds.values()].filter(({ concrete }) => concrete);
  const ids = kinds.flatMap((kind) => idsOf(kind, random).map((id) => ({ id, kind })));
  const sources = ids.filter(({ kind }) => kind.name === 'Source').map(({ id }) => id);
  const nodes = ids.map(({ id, kind }): GraphNode => ({
    ...{ id, kind, properties: propertiesOf(kind, random) },
    ...{ evidence: passagesOf(sources, random), identifiers: codesOf(random) },
    formerIds: random.chance(0.2) ? [`${id}-former`] : [],
  }));
  const gap = nodes.find(({ kind }) => kind.name === 'Observation')?.id;
  const relationships = [...model.relations.values()]
    .flatMap((type) => relationshipsOf(type, nodes, sources, random))
    // one figure without the indicator that it must have: how does a fault of the data show?
    .filter(({ type, from }) => type !== 'MEASURES' || from !== gap);
  return { nodes: byId(nodes), relationships: byId(relationships) };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Ids whose order is neither that of making them nor that of their numbers. */
function idsOf(kind: Kind, random: Random): readonly string[] {
  const endings = ['a', 'a-2', 'a/1', 'a.b', 'b+c', '10', '9', 'z/09-nq-tu-2022'];
  return random
    .shuffled(endings)
    .slice(0, NODES_OF_A_KIND)
    .map((ending) => `${kind.prefix}:${ending}`);
}

function propertiesOf(kind: Kind, random: Random): GraphNode['properties'] {
  const own = [...kind.properties.values()].filter(({ name }) => name !== 'id');
  const given = own.filter(({ required }) => required || random.chance(0.5));
  return Object.fromEntries(given.map((property) => [property.name, valueOf(property, random)]));
}

function valueOf({ type, list, name }: Property, random: Random): Value {
  const one = (): string | number | boolean => {
    if (typeof type !== 'string') return random.pick(type.values);
    switch (type) {
      case 'Int':
        return random.below(1000);
      case 'Float':
        return random.below(1_000_000) / random.pick([1, 10, 1000]);
      case 'Boolean':
        return random.chance(0.5);
      case 'PartialDate':
        return dateOf(random);
      case 'URL':
        return `https://example.org/${random.below(100)}`;
      case 'ID':
      case 'String':
        return `${name} ${random.pick(['Yên Bái', 'Đề án "06"', 'a\\b', '', '\u{1F1FB}\u{1F1F3}', "Hội nghị '24"])}`;
    }
  };
  return list ? Array.from({ length: random.below(4) }, one) : one();
}

function dateOf(random: Random): string {
  return random.pick(['2008', '2008-04', '2008-03-28', '2022-08-05', '2024', '2025-07-01']);
}

function passagesOf(sources: readonly string[], random: Random): readonly GraphEvidence[] {
  const passages = Array.from({ length: random.below(7) }, () => passageOf(sources, random));
  // a paragraph may print two figures, but the same one is one passage
  return [...new Map(passages.map((passage) => [JSON.stringify(passage), passage])).values()];
}

function passageOf(sources: readonly string[], random: Random): GraphEvidence {
  const place = random.chance(0.7)
    ? { paragraph: random.pick([1, 2, 9, 10, 12]) }
    : { row: random.pick(['VN63-15', 'r 2', 'x@y', 'x#1']) };
  const figure = random.chance(0.3) ? { raw: random.pick(['gần 1900', '3.128.167']) } : {};
  return { source: random.pick(sources.slice(0, 4)), ...place, ...figure };
}

function codesOf(random: Random): readonly GraphIdentifier[] {
  if (random.chance(0.6)) return [];
  const scheme = random.pick(['gso', 'wikidata']);
  const values = random.shuffled(['1', '15', '15"']).slice(0, 1 + random.below(2));
  return values.map((value) => ({
    ...{ scheme, value },
    ...(random.chance(0.5) ? { from: random.pick(['2004-01-01', '2025-07-01']) } : {}),
    ...(random.chance(0.3) ? { to: random.pick(['2025-07-01', '2025-06', '2024']) } : {}),
  }));
}

function relationshipsOf(
  type: RelationType,
  nodes: readonly GraphNode[],
  sources: readonly string[],
  random: Random,
): readonly GraphRelationship[] {
  const within = (names: readonly string[]): readonly string[] =>
    nodes
      .filter(({ kind }) => names.some((name) => [kind.name, ...kind.interfaces].includes(name)))
      .map(({ id }) => id);
  const [starts, ends] = [within(type.from), within(type.to)];
  return Array.from({ length: RELATIONSHIPS_OF_A_TYPE }, (_, index) => {
    const from = random.pick(starts);
    const to = random.pick(ends.filter((id) => id !== from));
    const evidence = passagesOf(sources, random).map(({ source, paragraph, row }) =>
      row === undefined ? `${source}#${paragraph ?? ''}` : `${source}@${row}`,
    );
    const id = `${type.name.toLowerCase()}-${index}`;
    return { id, type: type.name, from, to, properties: circumstances(type, random), evidence: [...new Set(evidence)] };
  });
}

function circumstances({ roles }: RelationType, random: Random): GraphRelationship['properties'] {
  return {
    implied: random.chance(0.2),
    planned: random.chance(0.2),
    ...(roles.length > 0 && random.chance(0.8) ? { role: random.pick(roles) } : {}),
    ...(random.chance(0.4) ? { from: dateOf(random) } : {}),
    ...(random.chance(0.2) ? { to: dateOf(random) } : {}),
    ...(random.chance(0.2) ? { note: 'nói ở đoạn "7"' } : {}),
  };
}
