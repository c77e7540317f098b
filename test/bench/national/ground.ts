import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rowsOf } from '../../../loaders/read/csv-file.js';
import { type Value } from '../../../loaders/check/fact.js';
import { type GraphIdentifier, type GraphNode, type GraphRelationship } from '../../../loaders/dataset.js';
import { COMMUNES } from '../../../loaders/reference/communes.js';
import { type DataSet } from '../../../loaders/reference/data-set.js';
import { DISTRICTS } from '../../../loaders/reference/districts.js';
import { provinceIds, PROVINCES } from '../../../loaders/reference/provinces.js';
import { vocabularyOf } from '../../../loaders/records/vocabulary.js';
import { type Model } from '../../../src/model/model.js';
import { projectRoot } from '../../../src/root.js';
import { chance } from './chance.js';
import { entity, relationship, type Part } from './element.js';

/** What the national graph stands on: the real places and indicators of the seeds. */
export interface Ground extends Part {
  /** All 97, of both eras. */
  readonly provinces: readonly Unit[];
  /** With a unit, by id. */
  readonly indicators: readonly GraphNode[];
}

export interface Unit {
  readonly id: string;
  /** Of its id: `nghe-an`, `nghe-an-2025`. */
  readonly local: string;
  readonly name: string;
  readonly nameEn: string;
  readonly era: 'P63' | 'P34';
}

const SEEDS = join(projectRoot(), 'seeds');

/** @param share Of the communes; provinces, districts and indicators are always there. */
export function groundOf(model: Model, share: number): Ground {
  const provinces = placesOf(model, PROVINCES);
  const communes = placesOf(model, COMMUNES).filter((_, index) => chance(1, index) < share);
  const places = [...provinces, ...placesOf(model, DISTRICTS), ...communes];
  const sources = [PROVINCES, COMMUNES, DISTRICTS].map(({ source, file }) =>
    entity(model, 'Source', source, { name: file, nameEn: file }),
  );
  const indicators = indicatorsOf(model);
  return {
    nodes: () => [...sources, ...indicators, ...places.map(({ node }) => node)],
    relationships: () => places.flatMap(({ within }) => within),
    provinces: provinces.map(({ node }) => unitOf(node)),
    indicators: indicators.filter(({ properties }) => properties['unit'] !== undefined),
  };
}

interface PlaceElements {
  readonly node: GraphNode;
  readonly within: readonly GraphRelationship[];
}

/** The rows of a table of reference data, as the loader would make them. */
function placesOf(model: Model, { file, source, columns, records }: DataSet): readonly PlaceElements[] {
  const fault = (at: unknown, message: string) => {
    throw new Error(`${file}: ${message}`);
  };
  const read = (name: string, wanted: readonly string[]) => rowsOf(join(SEEDS, 'reference', name), wanted, fault);
  const provinces = provinceIds(read(PROVINCES.file, PROVINCES.columns));
  const vocabulary = vocabularyOf(model);
  return records(read(file, columns), { provinces, vocabulary }).map(({ id = '', key, kind, fields }) => {
    const { partOf, identifiers = [], ...properties } = fields;
    const stated = { source, row: key };
    const node = entity(model, kind, id, properties as Record<string, Value>, stated); // plain values, as the loader reads them
    return {
      node: { ...node, identifiers: identifiers as unknown as readonly GraphIdentifier[] }, // as `identifier` of loaders/reference makes them
      within: typeof partOf === 'string' ? [relationship('PART_OF', id, partOf, stated)] : [],
    };
  });
}

function indicatorsOf(model: Model): readonly GraphNode[] {
  const written = parse(readFileSync(join(SEEDS, 'indicators.yaml'), 'utf8')) as Record<string, Value>[]; // as seeds/README.md says
  return written
    .map(({ id, partOf: _, runBy: __, ...fields }) => entity(model, 'Indicator', String(id), fields))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function unitOf({ id, properties }: GraphNode): Unit {
  return {
    id,
    local: id.slice('province:'.length),
    name: String(properties['name']),
    nameEn: String(properties['nameEn']),
    era: properties['era'] === 'P34' ? 'P34' : 'P63',
  };
}
